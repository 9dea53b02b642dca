using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Web.Components;

namespace Muster.Web.Imports;

/// <summary>How screens name what happens to lists and rows.</summary>
static class ImportWords
{
    public static (string Text, BadgeKind Kind) Of(ImportStatus status, bool isUndoing) => (status, isUndoing) switch
    {
        (ImportStatus.Draft, _) => ("Draft", BadgeKind.Neutral),
        (ImportStatus.Confirmed, _) => ("Running", BadgeKind.Active),
        (ImportStatus.Done, true) => ("Being undone", BadgeKind.Active),
        (ImportStatus.Done, false) => ("Done", BadgeKind.Good),
        (ImportStatus.Undone, _) => ("Undone", BadgeKind.Warning),
        _ => ("Failed", BadgeKind.Bad),
    };

    public static (string Text, BadgeKind Kind) Of(PlannedRow row) => row.Action switch
    {
        RowAction.Create => ("Create", BadgeKind.Good),
        RowAction.Update when row.Restores => ("Restore and update", BadgeKind.Active),
        RowAction.Update => ("Update", BadgeKind.Active),
        RowAction.Reassign => ("Re-assign", BadgeKind.Active),
        RowAction.Assign => ("Assign", BadgeKind.Good),
        RowAction.Archive => ("Archive", BadgeKind.Warning),
        RowAction.Skip when row.LeftOut => ("Left out", BadgeKind.Neutral),
        RowAction.Skip => ("Skip", BadgeKind.Neutral),
        _ => ("Reject", BadgeKind.Bad),
    };

    public static (string Text, BadgeKind Kind) Of(RowOutcome row) => row.Result switch
    {
        RowResult.Created => ("Created", BadgeKind.Good),
        RowResult.Updated when row.Restored => ("Restored and updated", BadgeKind.Active),
        RowResult.Updated => ("Updated", BadgeKind.Active),
        RowResult.Reassigned => ("Re-assigned", BadgeKind.Active),
        RowResult.Assigned => ("Assigned", BadgeKind.Good),
        RowResult.Archived => ("Archived", BadgeKind.Warning),
        RowResult.Rejected => ("Rejected", BadgeKind.Bad),
        RowResult.LeftOut => ("Left out", BadgeKind.Neutral),
        RowResult.Changed => ("Changed meanwhile", BadgeKind.Warning),
        _ => ("Skipped", BadgeKind.Neutral),
    };

    /// <summary>Why a column is taken for its field; null where it is taken for none.</summary>
    public static string? Of(ColumnChoice choice) => choice.Field is null ? null : choice.How switch
    {
        MappingHow.Given => "You chose this.",
        MappingHow.Remembered => "As the last time these headers came.",
        MappingHow.Exact => "Known by its header.",
        MappingHow.Alias => "Known by its header, under another name.",
        MappingHow.Similar => "Its header is nearly spelt like it. Please check.",
        _ => "By what its cells look like. Please check.",
    };

    public static string Of(FindingSubject subject) => subject == FindingSubject.LeftOut ? "Left out" : subject.ToString();

    public static string Count(int count, string one, string? many = null) =>
        count == 1 ? $"1 {one}" : $"{count:N0} {many ?? one + "s"}";

    /// <summary>"Create 243 learners, leave out 7": what the confirm button says.</summary>
    public static string Confirm(PlanTotals totals)
    {
        // Lists of people who are there already; the counts of such lists are none in an import.
        if (totals.Reassign + totals.Assign + totals.Archive > 0)
            return TrainingListWords.Confirm(totals);

        var updated = totals.Update - totals.Restores;
        List<string> parts = [];

        if (totals.Create > 0)
            parts.Add($"create {Count(totals.Create, "learner")}");

        if (updated > 0)
            parts.Add(totals.Create > 0 ? $"update {updated:N0}" : $"update {Count(updated, "learner")}");

        if (totals.Restores > 0)
            parts.Add($"restore {totals.Restores:N0}");

        if (totals.Assignments > 0)
            parts.Add($"assign training {(totals.Assignments == 1 ? "once" : $"{totals.Assignments:N0} times")}");

        if (totals.Skip > totals.LeftOut)
            parts.Add($"skip {totals.Skip - totals.LeftOut:N0}");

        if (totals.Reject + totals.LeftOut > 0)
            parts.Add($"leave out {totals.Reject + totals.LeftOut:N0}");

        var sentence = string.Join(", ", parts);
        return sentence.Length == 0 ? "" : char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }
}
