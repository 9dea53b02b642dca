using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Training.Standing;

/// <summary>What stands on which group, with the courses as they are today: a small table, whole.</summary>
public sealed class StandingCatalogue
{
    public static readonly StandingCatalogue Empty = new([], new Dictionary<Guid, PackageVersion>());

    readonly ILookup<Guid, Standing> _byGroup;

    StandingCatalogue(IEnumerable<StandingPackage> packages, IReadOnlyDictionary<Guid, PackageVersion> offered) =>
        (Versions, _byGroup) = ([.. offered.Values], packages.ToLookup(s => s.GroupId, s => new Standing(offered[s.PackageId], s.DueInDays)));

    public IReadOnlyList<PackageVersion> Versions { get; }

    /// <summary>Nothing stands on any group.</summary>
    public bool IsEmpty => _byGroup.Count == 0;

    /// <summary>What joining these groups brings: each package once, due at the earliest of its dates.</summary>
    public IEnumerable<Standing> JoiningBrings(IEnumerable<Guid> groups) =>
        groups.SelectMany(g => _byGroup[g])
            .GroupBy(s => s.Version.PackageId)
            .Select(s => s.First() with { DueInDays = s.Min(p => p.DueInDays) });

    public static async Task<StandingCatalogue> LoadAsync(MusterDb db, CancellationToken cancellation)
    {
        var packages = await db.StandingPackages.AsNoTracking().OrderBy(s => s.GroupId).ThenBy(s => s.PackageId).ToListAsync(cancellation);

        if (packages.Count == 0)
            return Empty;

        var offered = await db.PackageVersions.AsNoTracking()
            .Include(v => v.Courses.OrderBy(c => c.Position))
            .Where(v => db.Packages.Any(p => p.VersionId == v.Id && db.StandingPackages.Any(s => s.PackageId == p.Id)))
            .ToDictionaryAsync(v => v.PackageId, cancellation);

        return new StandingCatalogue(packages, offered);
    }

    /// <param name="DueInDays">From the day of joining; null for no due date.</param>
    public sealed record Standing(PackageVersion Version, int? DueInDays)
    {
        public DateOnly? DueOn(DateOnly joined) => DueInDays is { } days ? joined.AddDays(days) : null;
    }
}
