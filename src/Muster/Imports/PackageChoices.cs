using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Imports;

public static class PackageChoices
{
    /// <summary>The packages of these names, in the versions they have now.</summary>
    public static async Task<Outcome<List<PackageChoice>>> NamedAsync(MusterDb db, IEnumerable<string> names, CancellationToken cancellation)
    {
        var choices = new List<PackageChoice>();

        foreach (var name in names)
        {
            var key = Package.KeyOf(name.Trim());

            if (await db.Packages.AsNoTracking().SingleOrDefaultAsync(p => p.NameKey == key, cancellation) is not { } package)
                return Refusal.Invalid(RefusalCodes.PackageUnknown, $"There is no package “{name}”. Add it first, or choose one of those there are.");

            if (choices.All(c => c.PackageId != package.Id))
                choices.Add(new PackageChoice(package.Id, package.VersionId));
        }

        return choices;
    }
}
