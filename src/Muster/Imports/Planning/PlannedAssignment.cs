namespace Muster.Imports.Planning;

/// <summary>A package that a row would assign.</summary>
/// <param name="Stands">It comes with a group that the learner joins.</param>
/// <param name="DueInDays">Of a package that stands on a group: days from joining; null for no due date.</param>
public sealed record PlannedAssignment(Guid PackageId, Guid VersionId, DateOnly? DueOn, bool Stands = false, int? DueInDays = null)
{
    /// <param name="today">The day on which the row is applied, in the organisation's time zone.</param>
    public DateOnly? DueFrom(DateOnly today) => DueInDays is { } days ? today.AddDays(days) : DueOn;
}
