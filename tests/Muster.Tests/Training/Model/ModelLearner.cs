using Muster.Training;

namespace Muster.Tests.Training.Model;

sealed class ModelLearner
{
    public bool IsArchived { get; private set; }

    /// <summary>Goes up with every change of the learner; an undo leaves alone who was changed since.</summary>
    public int Changes { get; private set; }

    public SortedSet<int> Groups { get; } = [];

    /// <summary>Oldest first; nothing ever leaves it.</summary>
    public List<ModelAssignment> History { get; } = [];

    public ModelAssignment? Current(int package) => History.Find(a => a.Package == package && a.State == AssignmentState.Current);

    public ModelAssignment Give(int package, int courses, int now)
    {
        var current = Current(package);
        current?.End(AssignmentState.Superseded, now);
        var given = new ModelAssignment(package, string.Join(' ', Groups), courses, current, now);
        History.Add(given);
        return given;
    }

    /// <summary>A list names the learner, and changes nothing of the name.</summary>
    public void Update() => Changes++;

    public void Archive(bool archive)
    {
        Changes += IsArchived == archive ? 0 : 1;
        IsArchived = archive;
    }

    public bool Leave(int group)
    {
        var left = Groups.Remove(group);
        Changes += left ? 1 : 0;
        return left;
    }

    public void Join(int group)
    {
        Groups.Add(group);
        Changes++;
    }

    /// <summary>Takes back what nobody has begun, and what nothing has taken the place of.</summary>
    public void WithdrawIfUntouched(ModelAssignment assignment, int now)
    {
        if (assignment is not { State: AssignmentState.Current, IsTouched: false })
            return;

        Changes++;
        assignment.End(AssignmentState.Withdrawn, now);
        assignment.Previous?.Revive(now);
    }

    /// <summary>By package: one act may give several at once, and which of them comes first is nobody's promise.</summary>
    public override string ToString() => $"{(IsArchived ? "archived" : "active")} in ({string.Join(' ', Groups)})\n{string.Join('\n', History.OrderBy(a => a.Package))}";
}
