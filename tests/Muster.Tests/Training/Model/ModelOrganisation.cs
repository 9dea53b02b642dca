using Muster.Training;

namespace Muster.Tests.Training.Model;

/// <summary>The rules of training in the fewest words: what Muster has to agree with.</summary>
sealed class ModelOrganisation
{
    readonly HashSet<(int Group, int Package)> _standing = [];

    // What takes each list back that is not taken back yet.
    readonly List<Action> _lists = [];
    int _now;

    public ModelLearner[] Learners { get; } = [.. Enumerable.Range(0, Step.Learners).Select(_ => new ModelLearner())];

    public int[] Courses { get; } = [.. Enumerable.Repeat(2, Step.Packages)];

    public bool Stands(int group, int package) => _standing.Contains((group, package));

    /// <returns>Whether anything was allowed to happen.</returns>
    public bool Do(Step step)
    {
        var learner = Learners[step.Learner];
        var current = learner.Current(step.Package);
        _now++;

        switch (step.Act)
        {
            case Act.Assign when !learner.IsArchived && current is null:
            case Act.Reassign when !learner.IsArchived:
                Give(learner, step.Package);
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
                learner.WithdrawIfUntouched(current, _now);
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
                _lists.Add(ReassignAll(step.Package));
                return true;
            case Act.ArchiveAll:
                _lists.Add(ArchiveAll());
                return true;
            case Act.EnrolAll:
                _lists.Add(EnrolAll(step.Package, step.Group));
                return true;
            case Act.UndoList when _lists.Count > 0:
                var list = step.ListOf(_lists.Count);
                _lists[list]();
                _lists.RemoveAt(list);
                return true;
            default:
                return false;
        }
    }

    public static AttemptState ResultOf(Step step) => step.Act == Act.Start ? AttemptState.InProgress : AttemptState.Completed;

    ModelAssignment Give(ModelLearner learner, int package) => learner.Give(package, Courses[package], _now);

    void Move(ModelLearner learner, int group)
    {
        if (learner.Leave(group))
            return;

        learner.Join(group);
        GiveMissing(learner, p => Stands(group, p));
    }

    List<ModelAssignment> GiveMissing(ModelLearner learner, Func<int, bool> isMeant) =>
        [.. Enumerable.Range(0, Step.Packages).Where(p => isMeant(p) && learner.Current(p) is null).Select(p => Give(learner, p))];

    Action ReassignAll(int package)
    {
        var given = Array.FindAll(Learners, l => !l.IsArchived).Select(l => (Learner: l, Assignment: Give(l, package))).ToList();
        return () => given.ForEach(g => g.Learner.WithdrawIfUntouched(g.Assignment, _now));
    }

    Action ArchiveAll()
    {
        var archived = Learners.Where(l => !l.IsArchived).ToList();
        archived.ForEach(l => l.Archive(true));
        var seen = archived.ConvertAll(l => (Learner: l, l.Changes));
        return () => seen.FindAll(s => s.Learner.Changes == s.Changes).ForEach(s => s.Learner.Archive(false));
    }

    // Everybody is on the list, joins the group, and has the package chosen; who was archived comes back.
    Action EnrolAll(int package, int group)
    {
        var undo = Array.ConvertAll(Learners, l => Enrol(l, package, group));
        return () => Array.ForEach(undo, u => u());
    }

    Action Enrol(ModelLearner learner, int package, int group)
    {
        var (restored, joined, at) = (learner.IsArchived, !learner.Groups.Contains(group), _now);
        learner.Update();
        learner.Archive(false);

        if (joined)
            learner.Join(group);

        var given = GiveMissing(learner, p => p == package || (joined && Stands(group, p)));

        return () =>
        {
            var archives = restored && !learner.IsArchived && learner.History.TrueForAll(a => given.Contains(a) || a.ChangedAt <= at);
            given.ForEach(a => learner.WithdrawIfUntouched(a, _now));

            if (joined)
                learner.Leave(group);

            if (archives)
                learner.Archive(true);
        };
    }

    public override string ToString() => string.Join('\n', Learners.Select((l, i) => $"learner {i}: {l}"));
}
