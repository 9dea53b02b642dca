namespace Muster.Reports;

/// <summary>The counts of a report as they were at one moment.</summary>
/// <param name="For">The day that what is overdue was counted for.</param>
/// <param name="IsCurrent">Nothing has changed since; otherwise they are being counted anew.</param>
public sealed record ReportCounts(IReadOnlyList<ReportCell> Cells, DateOnly For, DateTimeOffset CountedAt, bool IsCurrent);
