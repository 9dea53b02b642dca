using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Planning;
using Muster.Web.Components;

namespace Muster.Web.Imports;

/// <summary>The words for what happens to lists and rows, each with its colour.</summary>
static class ImportBadges
{
    public static (string Text, BadgeKind Kind) Of(ImportStage stage) => (ImportWords.Of(stage), stage switch
    {
        ImportStage.Draft => BadgeKind.Neutral,
        ImportStage.Confirmed or ImportStage.Undoing => BadgeKind.Active,
        ImportStage.Done => BadgeKind.Good,
        ImportStage.Undone => BadgeKind.Warning,
        _ => BadgeKind.Bad,
    });

    public static (string Text, BadgeKind Kind) Of(PlannedRow row) => (ImportWords.Of(row), row.Action switch
    {
        RowAction.Create => BadgeKind.Good,
        RowAction.Update or RowAction.Reassign => BadgeKind.Active,
        RowAction.Assign => BadgeKind.Good,
        RowAction.Archive => BadgeKind.Warning,
        RowAction.Skip => BadgeKind.Neutral,
        _ => BadgeKind.Bad,
    });

    public static (string Text, BadgeKind Kind) Of(RowOutcome row) => (ImportWords.Of(row), row.Result switch
    {
        RowResult.Created => BadgeKind.Good,
        RowResult.Updated or RowResult.Reassigned => BadgeKind.Active,
        RowResult.Assigned => BadgeKind.Good,
        RowResult.Archived => BadgeKind.Warning,
        RowResult.Rejected => BadgeKind.Bad,
        RowResult.Changed => BadgeKind.Warning,
        _ => BadgeKind.Neutral,
    });
}
