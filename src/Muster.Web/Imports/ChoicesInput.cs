using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.Imports;
using Muster.Outcomes;
using Muster.Problems;
using Muster.Training;

namespace Muster.Web.Imports;

/// <summary>What the preview's form of choices sends.</summary>
static class ChoicesInput
{
    public static Outcome<Func<ImportSetup, ImportSetup>> Read(IFormCollection form, IReadOnlyList<PackageRow> packages)
    {
        var due = form["due"].ToString();
        var isDue = DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var dueOn);

        if (due.Length > 0 && !isDue)
            return Refusal.Invalid(ProblemCodes.ValueInvalid, "This is no date. Write it as 2026-03-31.", "due");

        var asked = form["package"].ToHashSet();
        List<PackageChoice> chosen = [.. packages.Where(p => asked.Contains(p.Id.ToString())).Select(p => new PackageChoice(p.Id, p.VersionId))];

        ImportSetup Change(ImportSetup setup) => setup.Purpose != ImportPurpose.Enrol ? TrainingChoicesInput.Over(setup, form, chosen, isDue ? dueOn : null) : setup with
        {
            Existing = Enum.TryParse<ExistingLearners>(form["existing"], out var existing) && Enum.IsDefined(existing) ? existing : setup.Existing,
            RestoreArchived = form["archived"] == "restore",
            UnknownGroups = Enum.TryParse<UnknownGroups>(form["groups"], out var groups) && Enum.IsDefined(groups) ? groups : setup.UnknownGroups,
            AllOrNothing = form["errors"] == "all",
            Packages = chosen,
            DueOn = isDue ? dueOn : null,
        };

        return (Func<ImportSetup, ImportSetup>)(setup => Change(setup) with { SendMail = form[SendMailChoice.Name] == SendMailChoice.Yes });
    }
}
