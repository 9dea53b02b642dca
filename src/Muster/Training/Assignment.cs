namespace Muster.Training;

/// <summary>One act of giving a package to a learner.</summary>
public sealed class Assignment
{
    public required Guid LearnerId { get; init; }

    public required Guid Id { get; init; }

    public required Guid PackageId { get; init; }

    /// <summary>The package's courses as they were then.</summary>
    public required Guid VersionId { get; init; }

    /// <summary>The learner's groups as they were then; null for none.</summary>
    public Guid? GroupSetId { get; init; }

    public required DateTimeOffset AssignedAt { get; init; }

    /// <summary>Who did it: a user's name, a token's name, or the command line.</summary>
    public required string AssignedBy { get; init; }

    public required AssignmentSource Source { get; init; }

    /// <summary>The import or re-assignment it came from, where it came from one.</summary>
    public Guid? SourceId { get; init; }

    public DateOnly? DueOn { get; init; }

    /// <summary>The assignment whose place this one took; it is current again should this one be taken back.</summary>
    public Guid? PreviousId { get; init; }

    /// <summary>The learner has left. Kept here so that who is due again is found by one index.</summary>
    public bool LearnerArchived { get; init; }

    /// <summary>How far the learner is with all its courses; follows the attempts.</summary>
    public AssignmentProgress Progress { get; init; }

    /// <summary>When the last of its courses was completed; null before.</summary>
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>At most one assignment of a learner and package is current; a partial unique index says so.</summary>
    public AssignmentState State { get; private set; }

    /// <summary>The directory's revision that made this assignment, or last changed its state.</summary>
    public long Revision { get; private set; }

    /// <summary>The directory's revision of the last result; null before the first.</summary>
    public long? ResultRevision { get; init; }

    public void Withdraw(long revision)
    {
        State = AssignmentState.Withdrawn;
        Revision = revision;
    }

    /// <summary>A newer assignment of the same package took its place.</summary>
    public void Supersede(long revision)
    {
        State = AssignmentState.Superseded;
        Revision = revision;
    }

    public Assignment At(long revision)
    {
        Revision = revision;
        return this;
    }
}
