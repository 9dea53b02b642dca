using Muster.Training;

namespace Muster.Reports;

/// <summary>A learner and a package, as one line of a report counts them.</summary>
/// <param name="LastAssigned">In the organisation's time zone, as all dates here.</param>
/// <param name="CompletedOn">Of the current assignment; null before.</param>
public sealed record ReportPerson(
    Guid LearnerId,
    string FirstName,
    string LastName,
    string Email,
    Guid PackageId,
    string Package,
    Guid AssignmentId,
    DateTimeOffset AssignedAt,
    DateOnly LastAssigned,
    DateOnly? DueOn,
    DateOnly? CompletedOn,
    AssignmentProgress Progress,
    bool IsOverdue);
