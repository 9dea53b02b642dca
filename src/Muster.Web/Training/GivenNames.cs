using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Imports;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training;

namespace Muster.Web.Training;

/// <summary>Packages and groups as programs name them: by id, or by name.</summary>
static class GivenNames
{
    public static async Task<Outcome<PackageChoice>> PackageAsync(MusterDb db, string? given, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(given))
            return Refusal.Invalid(RefusalCodes.PackageUnknown, "No package is named. Name one, by its id or its name.", "package");

        var isId = Guid.TryParse(given, out var id);
        var key = Package.KeyOf(given.Trim());

        return await db.Packages.AsNoTracking().Where(p => isId ? p.Id == id : p.NameKey == key).Select(p => new PackageChoice(p.Id, p.VersionId)).SingleOrDefaultAsync(cancellation) is { } found
            ? found
            : Refusal.Invalid(RefusalCodes.PackageUnknown, $"There is no package “{given}”. Add it first, or name one of those there are.", "package");
    }

    public static async Task<Outcome<Group>> GroupAsync(MusterDb db, string given, CancellationToken cancellation)
    {
        var isId = Guid.TryParse(given, out var id);
        var key = Group.KeyOf(given);

        return await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.RemovedAt == null && (isId ? g.Id == id : g.NameKey == key), cancellation) is { } found
            ? found
            : Refusal.Invalid(ProblemCodes.GroupUnknown, $"There is no group “{given}”. Add it first, or name one of those there are.", "group");
    }
}
