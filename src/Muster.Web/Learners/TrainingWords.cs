using Muster.Training;
using Muster.Web.Components;

namespace Muster.Web.Learners;

/// <summary>States of training in plain words.</summary>
static class TrainingWords
{
    public static string Of(AssignmentState state) => state switch
    {
        AssignmentState.Current => "Current",
        AssignmentState.Superseded => "Superseded",
        _ => "Withdrawn",
    };

    public static (string Text, BadgeKind Kind) Of(AssignmentProgress progress) => progress switch
    {
        AssignmentProgress.NotStarted => ("Not started", BadgeKind.Neutral),
        AssignmentProgress.InProgress => ("In progress", BadgeKind.Active),
        _ => ("Completed", BadgeKind.Good),
    };

    public static string Of(AssignmentSource source) => source switch
    {
        AssignmentSource.Person => "by hand",
        AssignmentSource.Import => "with an import",
        AssignmentSource.ReassignCsv => "with a re-assign list",
        AssignmentSource.Group => "through a group",
        AssignmentSource.AnnualTraining => "from Annual Training",
        _ => "over the API",
    };

    public static string Of(AssignmentRecord.AttemptEntry attempt) => (attempt.State, attempt.Passed) switch
    {
        (AttemptState.NotStarted, _) => "Not started",
        (AttemptState.InProgress, _) => "In progress",
        (AttemptState.Completed, true) => "Passed",
        (AttemptState.Completed, false) => "Failed",
        (AttemptState.Completed, null) => "Completed",
        (AttemptState.Superseded, _) => "Superseded",
        _ => "Withdrawn",
    };

    public static BadgeKind KindOf(AssignmentRecord.AttemptEntry attempt) => (attempt.State, attempt.Passed) switch
    {
        (AttemptState.InProgress, _) => BadgeKind.Active,
        (AttemptState.Completed, false) => BadgeKind.Bad,
        (AttemptState.Completed, _) => BadgeKind.Good,
        _ => BadgeKind.Neutral,
    };
}
