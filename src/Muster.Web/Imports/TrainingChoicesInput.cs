using Microsoft.AspNetCore.Http;
using Muster.Imports;

namespace Muster.Web.Imports;

/// <summary>What the form of choices sends for a list of people who are there already.</summary>
static class TrainingChoicesInput
{
    public const string InProgressName = "in-progress";
    public const string NeverAssignedName = "never-assigned";

    public static ImportSetup Over(ImportSetup setup, IFormCollection form, IReadOnlyList<PackageChoice> chosen, DateOnly? dueOn)
    {
        setup = setup with { AllOrNothing = form["errors"] == "all" };

        return setup.Purpose == ImportPurpose.Archive ? setup : setup with
        {
            Packages = [.. chosen.Take(1)],
            DueOn = dueOn,
            InProgress = Enum.TryParse<InProgress>(form[InProgressName], out var inProgress) && Enum.IsDefined(inProgress) ? inProgress : setup.InProgress,
            NeverAssigned = Enum.TryParse<NeverAssigned>(form[NeverAssignedName], out var never) && Enum.IsDefined(never) ? never : setup.NeverAssigned,
        };
    }
}
