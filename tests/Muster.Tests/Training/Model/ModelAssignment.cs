using Muster.Training;

namespace Muster.Tests.Training.Model;

/// <summary>An assignment as the simplest program that is right would keep it.</summary>
/// <param name="now">The step at which it is given.</param>
sealed class ModelAssignment(int package, string groups, int courses, ModelAssignment? previous, int now)
{
    public int Package { get; } = package;

    public ModelAssignment? Previous { get; } = previous;

    public AssignmentState State { get; private set; }

    /// <summary>The step that gave it, ended it or brought it back.</summary>
    public int ChangedAt { get; private set; } = now;

    /// <summary>The states of its attempts, in the package's order.</summary>
    public AttemptState[] Attempts { get; } = new AttemptState[courses];

    /// <summary>What was open when the assignment ended, to come back should it be current again.</summary>
    AttemptState[] _before = [];

    public bool IsTouched => Attempts.Any(a => a != AttemptState.NotStarted);

    public void End(AssignmentState state, int now)
    {
        State = state;
        ChangedAt = now;
        _before = [.. Attempts];

        for (var i = 0; i < Attempts.Length; i++)
        {
            if (Attempts[i] is AttemptState.NotStarted or AttemptState.InProgress)
                Attempts[i] = state == AssignmentState.Superseded ? AttemptState.Superseded : AttemptState.Withdrawn;
        }
    }

    public void Revive(int now)
    {
        State = AssignmentState.Current;
        ChangedAt = now;
        _before.CopyTo(Attempts, 0);
    }

    /// <returns>Whether the result is taken.</returns>
    public bool Take(int course, AttemptState result)
    {
        var open = Attempts[course] is AttemptState.NotStarted or AttemptState.InProgress;

        if (open)
            Attempts[course] = result;

        // Once more the same, or "begun" after "done", is taken and changes nothing.
        return open || Attempts[course] == AttemptState.Completed;
    }

    public override string ToString() => $"package {Package} {State} [{string.Join(' ', Attempts)}] in ({groups})";
}
