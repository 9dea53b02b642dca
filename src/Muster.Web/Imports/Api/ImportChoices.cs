using Muster.Imports;
using Muster.Imports.Replacing;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Web.Training;

namespace Muster.Web.Imports.Api;

/// <summary>What a program chooses for an import; what is left out stays as it is.</summary>
/// <param name="Packages">Names: exactly these. Of a list to re-assign one, or none where each row names its own.</param>
/// <param name="DueOn">yyyy-MM-dd; empty takes it back.</param>
/// <param name="Replacements">Values of a column replaced in every row: exactly these.</param>
/// <param name="SendMail">Each learner for whom there is something new gets one mail.</param>
/// <param name="InProgress">Of a list to re-assign: what becomes of those who have begun.</param>
/// <param name="NeverAssigned">Of a list to re-assign: what becomes of those who do not have the package.</param>
sealed record ImportChoices(
    ExistingLearners? Existing = null,
    bool? RestoreArchived = null,
    UnknownGroups? UnknownGroups = null,
    IReadOnlyList<string>? Packages = null,
    string? DueOn = null,
    bool? Split = null,
    bool? AllOrNothing = null,
    IReadOnlyList<Replacement>? Replacements = null,
    bool? SendMail = null,
    InProgress? InProgress = null,
    NeverAssigned? NeverAssigned = null)
{
    /// <param name="purpose">Of the list that this is chosen for.</param>
    public async Task<Outcome<Func<ImportSetup, ImportSetup>>> ReadAsync(MusterDb db, ImportPurpose purpose, CancellationToken cancellation)
    {
        if (purpose != ImportPurpose.Enrol && Packages is { Count: > 1 })
            return Refusal.Invalid(ProblemCodes.ValueInvalid, "Such a list is about one package. Name one, or none where each row names its own.", "packages");

        var packages = await PackageChoices.NamedAsync(db, Packages ?? [], cancellation);

        if (packages.IsRefused)
            return packages.Refusal;

        var due = AskedDay.Read(DueOn, "dueOn");

        if (due.IsRefused)
            return due.Refusal;

        var replacements = DraftReplacements.Read(Replacements ?? [], int.MaxValue);

        if (replacements.IsRefused)
            return replacements.Refusal;

        ImportSetup Change(ImportSetup setup) => setup with
        {
            Existing = Existing ?? setup.Existing,
            RestoreArchived = RestoreArchived ?? setup.RestoreArchived,
            UnknownGroups = UnknownGroups ?? setup.UnknownGroups,
            Packages = Packages is null ? setup.Packages : packages.Value,
            DueOn = DueOn is null ? setup.DueOn : due.Value.Date,
            Split = Split ?? setup.Split,
            AllOrNothing = AllOrNothing ?? setup.AllOrNothing,
            Replacements = Replacements is null ? setup.Replacements : replacements.Value,
            SendMail = SendMail ?? setup.SendMail,
            InProgress = InProgress ?? setup.InProgress,
            NeverAssigned = NeverAssigned ?? setup.NeverAssigned,
        };

        return (Func<ImportSetup, ImportSetup>)Change;
    }
}
