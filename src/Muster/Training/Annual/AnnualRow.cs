using Muster.Learners;

namespace Muster.Training.Annual;

/// <summary>A learner and a package that are due again.</summary>
/// <param name="LastAssigned">In the organisation's time zone.</param>
/// <param name="LastCompleted">When the learner last completed this package, by whichever assignment; null for never.</param>
/// <param name="Status">Of the current assignment.</param>
public sealed record AnnualRow(
    LearnerRow Learner,
    Guid PackageId,
    string Package,
    Guid AssignmentId,
    DateTimeOffset AssignedAt,
    DateOnly LastAssigned,
    DateOnly? LastCompleted,
    AssignmentProgress Status);
