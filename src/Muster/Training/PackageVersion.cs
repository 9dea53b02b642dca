using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Training;

/// <summary>A package's courses as they were from one moment on. Never changed: assignments point at it.</summary>
public sealed class PackageVersion(Guid id, Guid packageId, DateTimeOffset createdAt)
{
    public Guid Id { get; private set; } = id;

    public Guid PackageId { get; private set; } = packageId;

    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    public List<PackageCourse> Courses { get; private set; } = [];

    /// <summary>The version of a package that is assigned today, its courses in their order.</summary>
    /// <returns>Null where there is no such package.</returns>
    public static Task<PackageVersion?> OfferedAsync(MusterDb db, Guid package, CancellationToken cancellation) =>
        db.PackageVersions.AsNoTracking()
            .Include(v => v.Courses.OrderBy(c => c.Position))
            .SingleOrDefaultAsync(v => db.Packages.Any(p => p.Id == package && p.VersionId == v.Id), cancellation);
}
