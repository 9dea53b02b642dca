namespace Muster.Reports;

/// <summary>All that a membership's reports are made of, as it was counted at one moment.</summary>
/// <param name="Revision">The directory's, that was counted.</param>
/// <param name="For">The day that what is overdue was counted for.</param>
sealed record CountedReport(ReportMembership Membership, long Revision, DateOnly For, DateTimeOffset? At, IReadOnlyList<ReportCell> Cells);
