using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Organisations;
using Muster.Persistence;
using Muster.Training;
using Muster.Training.Standing;

namespace Muster.Imports.Planning;

/// <summary>The small tables of the directory, whole: what planning needs beside the people.</summary>
public sealed class DirectoryCatalogue
{
    internal DirectoryCatalogue(
        long revision,
        Organisation organisation,
        IReadOnlyList<CustomField> fields,
        KnownGroups groups,
        IReadOnlyDictionary<Guid, PackageVersion> versions,
        IReadOnlyDictionary<Guid, Package> packages,
        StandingCatalogue standing)
    {
        Revision = revision;
        Organisation = organisation;
        Fields = fields;
        Groups = groups;
        Versions = versions;
        Packages = packages;
        Standing = standing;
    }

    /// <summary>The directory's revision before anything here was read: later changes have a higher one.</summary>
    public long Revision { get; }

    public Organisation Organisation { get; }

    public IReadOnlyList<CustomField> Fields { get; }

    public KnownGroups Groups { get; }

    /// <summary>Versions that rows may be assigned, by the version's id.</summary>
    public IReadOnlyDictionary<Guid, PackageVersion> Versions { get; }

    /// <summary>The chosen packages, or all where each row names its own; by id.</summary>
    public IReadOnlyDictionary<Guid, Package> Packages { get; }

    public StandingCatalogue Standing { get; }

    public static async Task<DirectoryCatalogue> LoadAsync(MusterDb db, ImportSetup setup, CancellationToken cancellation)
    {
        var revision = await DirectoryRevision.NowAsync(db, cancellation);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var fields = await db.CustomFields.AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellation);
        var groups = await db.Groups.AsNoTracking().Where(g => g.RemovedAt == null).ToListAsync(cancellation);
        var packages = await PackagesAsync(db, setup, cancellation);
        var versions = await VersionsAsync(db, setup.NamesPackages ? [.. packages.Select(p => p.VersionId)] : [.. setup.Packages.Select(p => p.VersionId)], cancellation);
        var standing = setup.Purpose == ImportPurpose.Enrol ? await StandingCatalogue.LoadAsync(db, cancellation) : StandingCatalogue.Empty;

        return new(
            revision,
            organisation,
            fields,
            new KnownGroups(groups),
            versions.Concat(standing.Versions).DistinctBy(v => v.Id).ToDictionary(v => v.Id),
            packages.ToDictionary(p => p.Id),
            standing);
    }

    static async Task<List<Package>> PackagesAsync(MusterDb db, ImportSetup setup, CancellationToken cancellation)
    {
        if (setup.NamesPackages)
            return await db.Packages.AsNoTracking().ToListAsync(cancellation);

        var chosen = setup.Packages.Select(p => p.PackageId).ToList();
        return chosen.Count == 0 ? [] : await db.Packages.AsNoTracking().Where(p => chosen.Contains(p.Id)).ToListAsync(cancellation);
    }

    static async Task<List<PackageVersion>> VersionsAsync(MusterDb db, List<Guid> ids, CancellationToken cancellation) =>
        ids.Count == 0 ? [] : await db.PackageVersions.AsNoTracking().Include(v => v.Courses.OrderBy(c => c.Position)).Where(v => ids.Contains(v.Id)).ToListAsync(cancellation);

    /// <summary>Packages whose current assignments decide what rows become.</summary>
    public List<Guid> PackageIds => [.. Packages.Keys.Concat(Standing.Versions.Select(v => v.PackageId)).Distinct()];

    public int CoursesOf(Guid versionId) => Versions.TryGetValue(versionId, out var version) ? version.Courses.Count : 0;
}
