using System.Globalization;
using Muster.Reports;
using Muster.Training;
using Muster.Web.Components;

namespace Muster.Web.Reports;

static class ReportWords
{
    public static string Of(ReportStatus? status) => status switch
    {
        ReportStatus.NotStarted => "Not started",
        ReportStatus.InProgress => "In progress",
        ReportStatus.Completed => "Completed",
        ReportStatus.Overdue => "Overdue",
        _ => "Assigned",
    };

    public static string Of(ReportMembership membership) => membership == ReportMembership.Today
        ? "the groups that learners sit in today"
        : "the groups that learners sat in when the package was assigned";

    public static string Of(AssignmentProgress progress) => progress switch
    {
        AssignmentProgress.NotStarted => "Not started",
        AssignmentProgress.InProgress => "In progress",
        _ => "Completed",
    };

    public static BadgeKind KindOf(ReportPerson person) => person switch
    {
        { IsOverdue: true } => BadgeKind.Bad,
        { Progress: AssignmentProgress.Completed } => BadgeKind.Good,
        { Progress: AssignmentProgress.InProgress } => BadgeKind.Active,
        _ => BadgeKind.Neutral,
    };

    public static string Share(ReportTally tally) => tally.CompletedShare is { } share ? share.ToString("0 %", CultureInfo.InvariantCulture) : "–";
}
