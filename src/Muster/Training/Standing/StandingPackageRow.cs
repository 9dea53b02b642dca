using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Training.Standing;

/// <summary>A package that stands on a group, in a list.</summary>
public sealed record StandingPackageRow(Guid GroupId, string Group, Guid PackageId, string Package, int? DueInDays, DateTimeOffset Since, string PlacedBy)
{
    /// <summary>By group and package name.</summary>
    /// <param name="group">Null for those of all groups.</param>
    public static Task<List<StandingPackageRow>> ListAsync(MusterDb db, Guid? group, CancellationToken cancellation) =>
        Of(db, db.StandingPackages.Where(s => group == null || s.GroupId == group)).ToListAsync(cancellation);

    /// <returns>Null where the package does not stand on the group.</returns>
    public static Task<StandingPackageRow?> FindAsync(MusterDb db, Guid group, Guid package, CancellationToken cancellation) =>
        Of(db, db.StandingPackages.Where(s => s.GroupId == group && s.PackageId == package)).SingleOrDefaultAsync(cancellation);

    /// <summary>Names of the packages that stand on the learner's groups and are not the learner's now.</summary>
    public static Task<List<string>> NotAssignedAsync(MusterDb db, Guid learner, CancellationToken cancellation) =>
        db.Packages
            .Where(p => db.StandingPackages.Any(s => s.PackageId == p.Id && db.Memberships.Any(m => m.LearnerId == learner && m.GroupId == s.GroupId)))
            .Where(p => !db.Assignments.Any(a => a.LearnerId == learner && a.PackageId == p.Id && a.State == AssignmentState.Current))
            .OrderBy(p => p.NameKey)
            .Select(p => p.Name)
            .ToListAsync(cancellation);

    static IQueryable<StandingPackageRow> Of(MusterDb db, IQueryable<StandingPackage> some) =>
        from standing in some
        join g in db.Groups on standing.GroupId equals g.Id
        join package in db.Packages on standing.PackageId equals package.Id
        orderby g.NameKey, package.NameKey
        select new StandingPackageRow(g.Id, g.Name, package.Id, package.Name, standing.DueInDays, standing.Since, standing.PlacedBy);
}
