using Muster.CustomFields;
using Muster.Imports.Applying;
using Muster.Imports.Documents;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Imports.Saving;
using Muster.Intake;

namespace Muster.Imports;

/// <summary>What an import would do and did, in the same words on every surface.</summary>
public static class ImportWords
{
    const int GroupsNamed = 12;

    public static string Of(ImportStage stage) => stage switch
    {
        ImportStage.Confirmed => "Running",
        ImportStage.Undoing => "Being undone",
        _ => stage.ToString(),
    };

    /// <summary>"This re-assignment was taken back."</summary>
    public static string Noun(ImportPurpose purpose) => purpose switch
    {
        ImportPurpose.Assign => "assignment",
        ImportPurpose.Reassign => "re-assignment",
        ImportPurpose.Archive => "archiving",
        _ => "import",
    };

    public static string Of(PlannedRow row) => row.Action switch
    {
        RowAction.Create => "Create",
        RowAction.Update when row.Restores => "Restore and update",
        RowAction.Update => "Update",
        RowAction.Skip when row.LeftOut => "Left out",
        RowAction.Skip => "Skip",
        RowAction.Reassign => "Re-assign",
        RowAction.Assign => "Assign",
        RowAction.Archive => "Archive",
        _ => "Reject",
    };

    public static string Of(RowOutcome row) => row.Result switch
    {
        RowResult.Created => "Created",
        RowResult.Updated when row.Restored => "Restored and updated",
        RowResult.Updated => "Updated",
        RowResult.Rejected => "Rejected",
        RowResult.LeftOut => "Left out",
        RowResult.Changed => "Changed meanwhile",
        RowResult.Reassigned => "Re-assigned",
        RowResult.Assigned => "Assigned",
        RowResult.Archived => "Archived",
        _ => "Skipped",
    };

    /// <summary>Why a column is taken for its field; null where it is taken for none.</summary>
    /// <param name="applied">A saved mapping that chose as well.</param>
    public static string? Of(ColumnChoice choice, AppliedMapping? applied = null) => choice.Field is null ? null : choice.How switch
    {
        MappingHow.Given when applied is not null && !applied.Unnamed.Contains(choice.Column) => $"As “{applied.Name}” says, or as you chose since.",
        MappingHow.Given => "You chose this.",
        MappingHow.Remembered => "As the last time these headers came.",
        MappingHow.Exact => "Known by its header.",
        MappingHow.Alias => "Known by its header, under another name.",
        MappingHow.Similar => "Its header is nearly spelt like it. Please check.",
        _ => "By what its cells look like. Please check.",
    };

    /// <summary>Why a column is left out that may be a field as well as others.</summary>
    public static string MayBe(ImportField field) => $"This may be {field.Name}, and so may another column. Choose one.";

    public static string Of(FindingSubject subject) => subject switch
    {
        FindingSubject.LeftOut => "Left out",
        FindingSubject.LineEnds => "Line ends",
        _ => subject.ToString(),
    };

    public static string Count(int count, string one, string? many = null) => Counted.Of(count, one, many);

    /// <summary>"Create 243, update 7, skip 0, reject 3."</summary>
    public static string Counts(ImportPurpose purpose, PlanTotals totals) =>
        Sentence(string.Join(", ", ActionCounts.Of(purpose, totals).Select(c => $"{Verb(c.Key)} {c.Value:N0}"))) + ".";

    /// <summary>"Create 243 learners, leave out 7": what the confirm button says. Empty where nothing would be done to any row.</summary>
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

        return Sentence(string.Join(", ", parts));
    }

    /// <summary>Everything that confirming would cause beside the counts by action, a sentence each.</summary>
    public static IEnumerable<string> Effects(ImportPlan plan, PlanTotals totals) =>
        (plan.Setup.Purpose == ImportPurpose.Enrol ? OfEnrolling(plan, totals) : TrainingListWords.Effects(plan, totals)).Concat(OfAnyList(plan, totals));

    static IEnumerable<string> OfEnrolling(ImportPlan plan, PlanTotals totals)
    {
        if (totals.Restores > 0)
            yield return $"{Count(totals.Restores, "archived learner comes", "archived learners come")} back.";

        if (totals.Unchanged > 0)
            yield return $"{Count(totals.Unchanged, "update changes", "updates change")} nothing: the list says what is there already.";

        if (plan.NewFields.Count > 0)
            yield return $"{Count(plan.NewFields.Count, "new custom field")}: {string.Join(", ", plan.NewFields.Select(f => $"{f.Name} ({FieldKindWords.Of(f.Kind).ToLowerInvariant()})"))}.";

        if (totals.NewGroups.Count > 0)
            yield return $"{Count(totals.NewGroups.Count, "new group")}: {string.Join(", ", totals.NewGroups.Take(GroupsNamed))}{(totals.NewGroups.Count > GroupsNamed ? $" and {totals.NewGroups.Count - GroupsNamed:N0} more" : "")}.";

        if (totals.Memberships > 0)
            yield return $"{Count(totals.Memberships, "place in a group", "places in groups")}.";

        if (totals.Standing > 0)
            yield return $"{Count(totals.Standing, "assignment comes", "assignments come")} with joining a group on which a package stands.";

        if (plan.Setup.Packages.Count > 0)
            yield return $"{Count(totals.Assignments - totals.Standing, "assignment")} of {string.Join(" and ", PackageNames(plan))}, with {Count(totals.Attempts, "attempt")} to open{(totals.AlreadyAssigned > 0 ? $"; {totals.AlreadyAssigned:N0} assigned already and left alone" : "")}.";

        if (totals.Skip - totals.LeftOut is > 0 and var skipped)
            yield return $"{Count(skipped, "row is", "rows are")} skipped, most often for people who are here already and stay as they are.";
    }

    // Of every list, whatever it is for.
    static IEnumerable<string> OfAnyList(ImportPlan plan, PlanTotals totals)
    {
        if (totals.LeftOut > 0)
            yield return $"{Count(totals.LeftOut, "row")} left out by you.";

        if (totals.Reject > 0)
            yield return $"{Count(totals.Reject, "row has errors and is", "rows have errors and are")} left out.";

        if (plan.BatchCount > 1)
            yield return $"Applied in {plan.BatchCount:N0} batches, each whole or not at all.";
    }

    public static string Mails(int count) => count > 0 ? $"{Count(count, "mail")} to learners, one each." : "No mail is sent.";

    public static string WhatWasDone(Import import) => WhatWasDone(ActionCounts.Of(import), import.Assigned);

    /// <param name="counts">See <see cref="ActionCounts"/>.</param>
    public static string WhatWasDone(IReadOnlyDictionary<string, int> counts, int assigned) =>
        $"{string.Join(", ", counts.Select(c => $"{c.Value:N0} {Past(c.Key)}"))}, {Count(assigned, "assignment")} made.";

    /// <summary>"12 re-assigned, 3 archived": only what was done to somebody.</summary>
    public static string Done(ImportRow import)
    {
        var parts = ActionCounts.Of(import).Where(c => c.Value > 0 && c.Key is not ("skip" or "reject")).Select(c => $"{c.Value:N0} {Past(c.Key)}").ToList();
        return parts.Count == 0 ? "nothing" : string.Join(", ", parts);
    }

    static string Sentence(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    static string Verb(string action) => action == "reassign" ? "re-assign" : action;

    static string Past(string action) => action switch
    {
        "create" => "created",
        "update" => "updated",
        "reassign" => "re-assigned",
        "assign" => "assigned for the first time",
        "archive" => "archived",
        "skip" => "skipped",
        _ => "rejected",
    };

    static IEnumerable<string> PackageNames(ImportPlan plan) =>
        plan.Setup.Packages.Select(p => $"“{plan.Catalogue.Packages.GetValueOrDefault(p.PackageId)?.Name}”");
}
