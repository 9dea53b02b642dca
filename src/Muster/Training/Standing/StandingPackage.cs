namespace Muster.Training.Standing;

/// <summary>A package that stands on a group: whoever joins the group is assigned it then. Leaving withdraws nothing.</summary>
public sealed class StandingPackage(Guid groupId, Guid packageId, int? dueInDays, DateTimeOffset since, string placedBy, long revision)
{
    public const int MostDays = 3_650;

    public Guid GroupId { get; private set; } = groupId;

    public Guid PackageId { get; private set; } = packageId;

    /// <summary>Days from joining until it is due; null for no due date.</summary>
    public int? DueInDays { get; private set; } = dueInDays;

    public DateTimeOffset Since { get; private set; } = since;

    public string PlacedBy { get; private set; } = placedBy;

    public long Revision { get; private set; } = revision;
}
