namespace Muster.Imports.Undoing;

/// <summary>What undoing a list would do and did, in the same words on every surface: of a re-assignment nothing is said of learners removed.</summary>
public static class UndoWords
{
    public static IEnumerable<string> Effects(UndoTotals totals, ImportPurpose purpose, bool isDone)
    {
        var tense = isDone ? "" : "would be ";

        if (totals.RemovedLearners > 0)
            yield return $"{ImportWords.Count(totals.RemovedLearners, "learner")} {tense}removed, with groups and training from this import.";

        if (totals.RestoredLearners > 0)
            yield return $"{ImportWords.Count(totals.RestoredLearners, "learner")} {tense}{(purpose == ImportPurpose.Archive ? "active again" : "put back as before")}{(totals.ReturnedValues > 0 ? $", {ImportWords.Count(totals.ReturnedValues, "value")} in all" : "")}.";

        if (totals.Withdrawn > 0)
            yield return $"{ImportWords.Count(totals.Withdrawn, "assignment")} {tense}withdrawn{(purpose == ImportPurpose.Reassign ? ", and what they took the place of is current again" : "")}.";

        if (totals.RemovedGroups > 0)
            yield return $"{ImportWords.Count(totals.RemovedGroups, "group")} {tense}removed: {string.Join(", ", totals.NamedGroups)}{(totals.RemovedGroups > totals.NamedGroups.Count ? ", …" : "")}.";

        if (totals.KeptRows > 0)
            yield return $"{ImportWords.Count(totals.KeptRows, "row has", "rows have")} moved on since: what changed there {(isDone ? "stayed" : "stays")}.";

        if (totals.RemovedLearners + totals.RestoredLearners + totals.Withdrawn + totals.KeptRows + totals.RemovedGroups + totals.KeptGroups == 0)
            yield return $"Nothing {(isDone ? "was" : "is")} left of this {ImportWords.Noun(purpose)} to take back.";
    }
}
