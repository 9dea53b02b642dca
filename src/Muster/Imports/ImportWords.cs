using Muster.Imports.Planning;

namespace Muster.Imports;

/// <summary>What an import would do and did, in the same words on every surface.</summary>
public static class ImportWords
{
    /// <summary>What the confirm button says: "Create 243 learners, leave out 7".</summary>
    public static string WhatConfirmDoes(PlanTotals totals)
    {
        List<string> parts = [];

        if (totals.Create > 0)
            parts.Add($"create {Count(totals.Create, "learner")}");

        if (totals.Update > 0)
            parts.Add($"update {Count(totals.Update, "learner")}");

        if (totals.Assignments > 0)
            parts.Add($"make {Count(totals.Assignments, "assignment")}");

        if (totals.Mails > 0)
            parts.Add($"send {Count(totals.Mails, "mail")}");

        if (totals.Skip + totals.Reject > 0)
            parts.Add($"leave out {totals.Skip + totals.Reject:N0}");

        return Sentence(parts);
    }

    /// <summary>Everything that confirming would cause, a sentence each.</summary>
    public static IEnumerable<string> Effects(PlanTotals totals)
    {
        yield return $"Rows: {totals.Rows:N0}. Create {totals.Create:N0}, update {totals.Update:N0}, skip {totals.Skip:N0}, reject {totals.Reject:N0}.";

        if (totals.Unchanged > 0)
            yield return $"Of the updates, {totals.Unchanged:N0} change nothing.";

        if (totals.Restores > 0)
            yield return $"Archived learners restored: {totals.Restores:N0}.";

        if (totals.NewGroups.Count > 0)
            yield return $"New groups: {string.Join(", ", totals.NewGroups.Order(StringComparer.CurrentCultureIgnoreCase))}.";

        if (totals.Memberships > 0)
            yield return $"Memberships added: {totals.Memberships:N0}.";

        if (totals.Assignments + totals.AlreadyAssigned > 0)
            yield return $"Assignments made: {totals.Assignments:N0}, with {Count(totals.Attempts, "attempt")}; already assigned and left alone: {totals.AlreadyAssigned:N0}.";

        if (totals.Mails > 0)
            yield return $"Mails to learners, one each: {totals.Mails:N0}.";
    }

    public static string WhatWasDone(Import import) =>
        $"{import.Created:N0} created, {import.Updated:N0} updated, {import.Skipped:N0} skipped, {import.Rejected:N0} rejected, {Count(import.Assigned, "assignment")} made.";

    static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count:N0} {noun}s";

    static string Sentence(List<string> parts)
    {
        if (parts.Count == 0)
            return "Nothing to do";

        var text = string.Join(", ", parts);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }
}
