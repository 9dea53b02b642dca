namespace Muster.Reports;

/// <summary>How far people are with what is assigned to them.</summary>
/// <param name="Overdue">Of those not started and in progress.</param>
public readonly record struct ReportTally(int NotStarted, int InProgress, int Completed, int Overdue)
{
    public int Assigned => NotStarted + InProgress + Completed;

    /// <summary>From 0 to 1; null where nothing is assigned.</summary>
    public double? CompletedShare => Assigned == 0 ? null : (double)Completed / Assigned;

    public static ReportTally operator +(ReportTally a, ReportTally b) =>
        new(a.NotStarted + b.NotStarted, a.InProgress + b.InProgress, a.Completed + b.Completed, a.Overdue + b.Overdue);

    public static ReportTally Sum(IEnumerable<ReportTally> tallies) => tallies.Aggregate(default(ReportTally), (a, b) => a + b);
}
