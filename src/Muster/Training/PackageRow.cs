using Microsoft.EntityFrameworkCore;
using Muster.Paging;
using Muster.Persistence;

namespace Muster.Training;

/// <summary>A package in a list, with the courses that are assigned with it today.</summary>
/// <param name="VersionId">The version that these courses are.</param>
/// <param name="Courses">In the package's order, titled as today.</param>
public sealed record PackageRow(Guid Id, string Name, Guid VersionId, IReadOnlyList<PackageRow.CourseEntry> Courses)
{
    public sealed record CourseEntry(Guid Id, string Title);

    /// <summary>All packages, by name.</summary>
    public static Task<List<PackageRow>> ListAsync(MusterDb db, CancellationToken cancellation) =>
        ReadAsync(db, db.Packages, cancellation);

    /// <param name="after">The last of the page before; null for the first page.</param>
    public static async Task<NamePage<PackageRow>> PageAsync(MusterDb db, NameCursor? after, int size, CancellationToken cancellation)
    {
        var packages = after is { NameKey: var key } ? db.Packages.Where(p => p.NameKey.CompareTo(key) > 0) : db.Packages;
        var found = await ReadAsync(db, packages.OrderBy(p => p.NameKey).Take(size + 1), cancellation);
        return NamePage<PackageRow>.Of(found, size, p => new NameCursor(Package.KeyOf(p.Name), p.Id));
    }

    /// <returns>Null where there is no such package.</returns>
    public static async Task<PackageRow?> FindAsync(MusterDb db, Guid id, CancellationToken cancellation) =>
        (await ReadAsync(db, db.Packages.Where(p => p.Id == id), cancellation)).SingleOrDefault();

    static async Task<List<PackageRow>> ReadAsync(MusterDb db, IQueryable<Package> which, CancellationToken cancellation)
    {
        var courses = await (
            from package in which
            join place in db.PackageCourses on package.VersionId equals place.VersionId
            join course in db.Courses on place.CourseId equals course.Id
            orderby place.Position
            select new { PackageId = package.Id, Entry = new CourseEntry(course.Id, course.Title) }).ToListAsync(cancellation);

        var byPackage = courses.ToLookup(c => c.PackageId, c => c.Entry);
        var packages = await which.AsNoTracking().OrderBy(p => p.NameKey).ToListAsync(cancellation);
        return packages.ConvertAll(p => new PackageRow(p.Id, p.Name, p.VersionId, [.. byPackage[p.Id]]));
    }
}
