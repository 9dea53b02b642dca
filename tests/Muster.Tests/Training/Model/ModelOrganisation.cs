using Muster.Training;

namespace Muster.Tests.Training.Model;

/// <summary>The rules of training in the fewest words: what Muster has to agree with.</summary>
sealed class ModelOrganisation
{
    readonly HashSet<(int Group, int Package)> _standing = [];
    readonly Stack<Action> _lists = [];

    public ModelLearner[] Learners { get; } = [.. Enumerable.Range(0, Step.Learners).Select(_ => new ModelLearner())];

    public int[] Courses { get; } = [.. Enumerable.Repeat(2, Step.Packages)];

    public bool Stands(int group, int package) => _standing.Contains((group, package));

    public bool HasList => _lists.Count > 0;

    /// <returns>Whether anything was allowed to happen.</returns>
    public bool Do(Step step)
    {
        var learner = Learners[step.Learner];
        var current = learner.Current(step.Package);

        switch (step.Act)
        {
            case Act.Assign when !learner.IsArchived && current is null:
            case Act.Reassign when !learner.IsArchived:
                learner.Give(step.Package, Courses[step.Package]);
                return true;
            case Act.Start or Act.Complete:
                return current is not null && step.Course < current.Attempts.Length && current.Take(step.Course, ResultOf(step));
            case Act.LateResult:
                return learner.History.Find(a => a.Package == step.Package)?.Take(0, AttemptState.Completed) == true;
            case Act.Archive:
                learner.Archive(true);
                return true;
            case Act.Restore:
                learner.Archive(false);
                return true;
            case Act.Undo when current is { IsTouched: false }:
                learner.Withdraw(current);
                return true;
            case Act.MoveGroup when !learner.IsArchived:
                Move(learner, step.Group);
                return true;
            case Act.Stand:
                if (!_standing.Remove((step.Group, step.Package)))
                    _standing.Add((step.Group, step.Package));
                return true;
            case Act.ChangeCourses:
                Courses[step.Package] = step.Course + 1;
                return true;
            case Act.ReassignAll:
                ReassignAll(step.Package);
                return true;
            case Act.ArchiveAll:
                ArchiveAll();
                return true;
            case Act.UndoList when HasList:
                _lists.Pop()();
                return true;
            default:
                return false;
        }
    }

    public static AttemptState ResultOf(Step step) => step.Act == Act.Start ? AttemptState.InProgress : AttemptState.Completed;

    void Move(ModelLearner learner, int group)
    {
        if (learner.Leave(group))
            return;

        learner.Join(group);

        for (var package = 0; package < Step.Packages; package++)
        {
            if (Stands(group, package) && learner.Current(package) is null)
                learner.Give(package, Courses[package]);
        }
    }

    void ReassignAll(int package)
    {
        var given = Learners.Where(l => !l.IsArchived).ToList();
        given.ForEach(l => l.Give(package, Courses[package]));
        var made = given.ConvertAll(l => (Learner: l, Assignment: l.Current(package)!));

        _lists.Push(() => made
            .FindAll(m => m.Assignment is { State: AssignmentState.Current, IsTouched: false })
            .ForEach(m => m.Learner.Withdraw(m.Assignment)));
    }

    void ArchiveAll()
    {
        var archived = Learners.Where(l => !l.IsArchived).ToList();
        archived.ForEach(l => l.Archive(true));
        var seen = archived.ConvertAll(l => (Learner: l, l.Changes));
        _lists.Push(() => seen.FindAll(s => s.Learner.Changes == s.Changes).ForEach(s => s.Learner.Archive(false)));
    }

    public override string ToString() => string.Join('\n', Learners.Select((l, i) => $"learner {i}: {l}"));
}
