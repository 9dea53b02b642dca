using Microsoft.AspNetCore.Http;
using Muster.Imports;
using Muster.Outcomes;
using Muster.Training;
using Muster.Web.Training;

namespace Muster.Web.Imports;

/// <summary>What the preview's form of choices sends.</summary>
static class ChoicesInput
{
    public static Outcome<Func<ImportSetup, ImportSetup>> Read(IFormCollection form, IReadOnlyList<PackageRow> packages)
    {
        var due = AskedDay.Read(form["due"]);

        if (due.IsRefused)
            return due.Refusal;

        var asked = form["package"].ToHashSet();
        List<PackageChoice> chosen = [.. packages.Where(p => asked.Contains(p.Id.ToString())).Select(p => new PackageChoice(p.Id, p.VersionId))];

        ImportSetup Change(ImportSetup setup) => setup.Purpose != ImportPurpose.Enrol ? TrainingChoicesInput.Over(setup, form, chosen, due.Value.Date) : setup with
        {
            Existing = Enum.TryParse<ExistingLearners>(form["existing"], out var existing) && Enum.IsDefined(existing) ? existing : setup.Existing,
            RestoreArchived = form["archived"] == "restore",
            UnknownGroups = Enum.TryParse<UnknownGroups>(form["groups"], out var groups) && Enum.IsDefined(groups) ? groups : setup.UnknownGroups,
            AllOrNothing = form["errors"] == "all",
            Packages = chosen,
            DueOn = due.Value.Date,
        };

        return (Func<ImportSetup, ImportSetup>)(setup => Change(setup) with { SendMail = form[SendMailChoice.Name] == SendMailChoice.Yes });
    }
}
