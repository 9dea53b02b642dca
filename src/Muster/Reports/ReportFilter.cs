using Muster.Persistence;

namespace Muster.Reports;

/// <summary>What a report counts.</summary>
/// <param name="PackageId">Null for all.</param>
/// <param name="GroupId">One of them may be <see cref="NoGroup"/>; null for all.</param>
public sealed record ReportFilter(ReportMembership Membership = ReportMembership.Today, Guid? PackageId = null, Guid? GroupId = null)
{
    /// <summary>Stands for a group that learners in no group share. No group has this id.</summary>
    public static readonly Guid NoGroup = Guid.AllBitsSet;

    internal QueryShapes Shapes { get; init; } = QueryShapes.Default;

    /// <summary>Stands for all learners, each counted once. No group has this id.</summary>
    internal static readonly Guid Everyone = Guid.Empty;
}
