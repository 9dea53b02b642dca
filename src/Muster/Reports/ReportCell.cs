namespace Muster.Reports;

/// <summary>The counts of one package and group; kept where there is too much to count while somebody waits.</summary>
/// <param name="GroupId">A group, <see cref="ReportFilter.NoGroup"/>, or <see cref="ReportFilter.Everyone"/>.</param>
public sealed record ReportCell(ReportMembership Membership, Guid PackageId, Guid GroupId, int NotStarted, int InProgress, int Completed, int Overdue)
{
    public ReportTally Tally => new(NotStarted, InProgress, Completed, Overdue);
}
