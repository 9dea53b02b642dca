using System.Globalization;
using Muster.Imports;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;

namespace Muster.Web.Imports.Api;

/// <summary>What a program chooses for an import; what is left out stays as it is.</summary>
/// <param name="Packages">Names: exactly these.</param>
/// <param name="DueOn">yyyy-MM-dd; empty takes it back.</param>
/// <param name="Replacements">Values of a column replaced in every row: exactly these.</param>
/// <param name="SendMail">Each learner for whom there is something new gets one mail.</param>
sealed record ImportChoices(
    ExistingLearners? Existing = null,
    bool? RestoreArchived = null,
    UnknownGroups? UnknownGroups = null,
    IReadOnlyList<string>? Packages = null,
    string? DueOn = null,
    bool? Split = null,
    bool? AllOrNothing = null,
    IReadOnlyList<Replacement>? Replacements = null,
    bool? SendMail = null)
{
    public async Task<Outcome<Func<ImportSetup, ImportSetup>>> ReadAsync(MusterDb db, CancellationToken cancellation)
    {
        var packages = await PackageChoices.NamedAsync(db, Packages ?? [], cancellation);

        if (packages.IsRefused)
            return packages.Refusal;

        var isDue = DateOnly.TryParseExact(DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due);

        if (!string.IsNullOrEmpty(DueOn) && !isDue)
            return Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{DueOn}” is no date. Write it as 2026-03-31.", "dueOn");

        ImportSetup Change(ImportSetup setup) => setup with
        {
            Existing = Existing ?? setup.Existing,
            RestoreArchived = RestoreArchived ?? setup.RestoreArchived,
            UnknownGroups = UnknownGroups ?? setup.UnknownGroups,
            Packages = Packages is null ? setup.Packages : packages.Value,
            DueOn = DueOn is null ? setup.DueOn : isDue ? due : null,
            Split = Split ?? setup.Split,
            AllOrNothing = AllOrNothing ?? setup.AllOrNothing,
            Replacements = Replacements ?? setup.Replacements,
            SendMail = SendMail ?? setup.SendMail,
        };

        return (Func<ImportSetup, ImportSetup>)Change;
    }
}
