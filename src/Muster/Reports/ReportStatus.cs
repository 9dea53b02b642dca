namespace Muster.Reports;

/// <summary>A column of the report.</summary>
public enum ReportStatus
{
    NotStarted,

    InProgress,

    Completed,

    /// <summary>Not completed, and the due date is before today. These are not started or in progress too.</summary>
    Overdue,
}
