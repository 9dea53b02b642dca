namespace Muster.Reports;

/// <summary>By which groups a report counts. Stored as numbers: do not reorder.</summary>
public enum ReportMembership
{
    /// <summary>The groups that the learner sits in today.</summary>
    Today = 0,

    /// <summary>The groups that the learner sat in when the package was assigned.</summary>
    Assignment = 1,
}
