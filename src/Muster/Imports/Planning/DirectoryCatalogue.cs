using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Organisations;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Imports.Planning;

/// <summary>The small tables of the directory, whole: what planning needs beside the people.</summary>
public sealed class DirectoryCatalogue
{
    internal DirectoryCatalogue(long revision, Organisation organisation, IReadOnlyList<CustomField> fields, KnownGroups groups, IReadOnlyDictionary<Guid, PackageVersion> versions, IReadOnlyDictionary<Guid, Package> packages)
    {
        Revision = revision;
        Organisation = organisation;
        Fields = fields;
        Groups = groups;
        Versions = versions;
        Packages = packages;
    }

    /// <summary>The directory's revision before anything here was read: later changes have a higher one.</summary>
    public long Revision { get; }

    public Organisation Organisation { get; }

    public IReadOnlyList<CustomField> Fields { get; }

    public KnownGroups Groups { get; }

    /// <summary>The chosen packages' versions, by the version's id.</summary>
    public IReadOnlyDictionary<Guid, PackageVersion> Versions { get; }

    /// <summary>The chosen packages, by id.</summary>
    public IReadOnlyDictionary<Guid, Package> Packages { get; }

    public static async Task<DirectoryCatalogue> LoadAsync(MusterDb db, IReadOnlyList<PackageChoice> packages, CancellationToken cancellation)
    {
        var revision = await db.DirectoryRevisions.Select(d => d.Revision).SingleAsync(cancellation);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var fields = await db.CustomFields.AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellation);
        var groups = await db.Groups.AsNoTracking().Where(g => g.RemovedAt == null).ToListAsync(cancellation);
        var versionIds = packages.Select(p => p.VersionId).ToList();
        var packageIds = packages.Select(p => p.PackageId).ToList();
        var versions = versionIds.Count == 0 ? [] : await db.PackageVersions.AsNoTracking().Include(v => v.Courses.OrderBy(c => c.Position)).Where(v => versionIds.Contains(v.Id)).ToListAsync(cancellation);
        var chosen = packageIds.Count == 0 ? [] : await db.Packages.AsNoTracking().Where(p => packageIds.Contains(p.Id)).ToListAsync(cancellation);

        return new(revision, organisation, fields, new KnownGroups(groups), versions.ToDictionary(v => v.Id), chosen.ToDictionary(p => p.Id));
    }

    public int CoursesOf(Guid versionId) => Versions.TryGetValue(versionId, out var version) ? version.Courses.Count : 0;
}
