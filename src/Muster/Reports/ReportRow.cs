namespace Muster.Reports;

/// <summary>One line of a report.</summary>
/// <param name="GroupId">Null for everyone.</param>
public sealed record ReportRow(Guid PackageId, string Package, Guid? GroupId, string Group, ReportTally Tally);
