using Muster.Imports.Planning;
using Muster.Organisations;

namespace Muster.Imports;

/// <summary>What a list of people who are there already would do, in words.</summary>
static class TrainingListWords
{
    /// <summary>"Re-assign 12, assign 3, leave out 2": what the confirm button says.</summary>
    public static string Confirm(PlanTotals totals)
    {
        List<string> parts = [];
        Add(totals.Reassign, "re-assign");
        Add(totals.Assign, "assign");
        Add(totals.Archive, "archive");
        Add(totals.Skip + totals.Reject, "leave out");

        var sentence = string.Join(", ", parts);
        return sentence.Length == 0 ? "" : char.ToUpperInvariant(sentence[0]) + sentence[1..];

        void Add(int count, string verb)
        {
            if (count > 0)
                parts.Add($"{verb} {count:N0}");
        }
    }

    /// <summary>What confirming would cause, a sentence each; <see cref="ImportWords.Effects"/> adds what is said of every list.</summary>
    public static IEnumerable<string> Effects(ImportPlan plan, PlanTotals totals)
    {
        if (totals.Reassign > 0)
            yield return $"{Given(plan, totals.Reassign)} re-assigned{PackageOf(plan)}: a new assignment takes the place of the current one, which stays as history.";

        if (totals.Superseded > 0)
            yield return $"{ImportWords.Count(totals.Superseded, "open attempt")} superseded, to accept nothing more{(totals.InProgress > 0 ? $"; {ImportWords.Count(totals.InProgress, "person is", "people are")} in the middle of the training" : "")}.";

        if (totals.Assign > 0)
            yield return $"{Given(plan, totals.Assign)} assigned{PackageOf(plan)}{(plan.Setup.Purpose == ImportPurpose.Reassign ? " for the first time" : "")}.";

        if (totals.Attempts > 0)
            yield return $"{ImportWords.Count(totals.Attempts, "new attempt")} to open, with each package's courses of today{(plan.Setup.DueOn is { } due ? $", due on {CalendarDay.InWords(due)}" : "")}.";

        if (totals.AlreadyAssigned > 0 && plan.Setup.Purpose == ImportPurpose.Reassign)
            yield return $"{ImportWords.Count(totals.AlreadyAssigned, "row is", "rows are")} left alone: the training was assigned anew since, and is not due again.";
        else if (totals.AlreadyAssigned > 0)
            yield return $"{ImportWords.Count(totals.AlreadyAssigned, "person has", "people have")} the package already and {(totals.AlreadyAssigned == 1 ? "is" : "are")} left alone.";

        if (totals.Archive > 0)
            yield return $"{People(totals.Archive)} archived: off every list, and given nothing new. The history is kept, and each can be restored.";

        if (plan.Setup.Stands is { } stands)
            yield return $"From the confirmation on{PackageOf(plan)} stands on “{plan.Catalogue.Groups.NameOf(stands.GroupId)}”: whoever joins later is assigned it then{(stands.DueInDays is { } days ? $", due {ImportWords.Count(days, "day")} after joining" : "")}.";

        if (totals.Skip - totals.LeftOut - totals.AlreadyAssigned is > 0 and var skipped)
            yield return $"{ImportWords.Count(skipped, "row is", "rows are")} skipped; each says why.";
    }

    static string Given(ImportPlan plan, int count) => plan.Setup.NamesPackages ? ImportWords.Count(count, "row is", "rows are") : People(count);

    static string People(int count) => ImportWords.Count(count, "learner is", "learners are");

    static string PackageOf(ImportPlan plan) =>
        plan.Setup.NamesPackages ? ", one learner’s package each"
        : plan.Setup.Packages is [var chosen, ..] ? $" “{plan.Catalogue.Packages.GetValueOrDefault(chosen.PackageId)?.Name}”"
        : "";
}
