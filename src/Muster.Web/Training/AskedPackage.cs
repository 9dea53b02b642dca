using Muster.Imports;
using Muster.Outcomes;
using Muster.Training;

namespace Muster.Web.Training;

/// <summary>A package and a due date, as a form asks for them.</summary>
readonly record struct AskedPackage(PackageRow Package, DateOnly? DueOn)
{
    /// <summary>The package in the version of today.</summary>
    public PackageChoice Choice => new(Package.Id, Package.VersionId);

    public static Outcome<AskedPackage> Read(IReadOnlyList<PackageRow> packages, string? package, string? due)
    {
        var dueOn = AskedDay.Read(due);

        return dueOn.IsRefused ? dueOn.Refusal
            : !Guid.TryParse(package, out var id) || packages.FirstOrDefault(p => p.Id == id) is not { } found ? Refusal.Invalid(RefusalCodes.PackageUnknown, "No package is chosen. Choose one.", "Package")
            : new AskedPackage(found, dueOn.Value.Date);
    }
}
