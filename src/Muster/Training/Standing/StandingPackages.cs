using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Training.Standing;

/// <summary>Lets packages stand on groups. Who sits in the group already is assigned by a list of its own (see <see cref="Imports.FromDirectory.TrainingLists"/>).</summary>
public static class StandingPackages
{
    /// <summary>From now on whoever joins the group is assigned the package. Placed again, it is due after the days given last.</summary>
    /// <param name="dueInDays">From 1 to <see cref="StandingPackage.MostDays"/>; null for no due date.</param>
    public static async Task<Outcome<StandingPackage>> PlaceAsync(
        MusterDb db, TimeProvider clock, string actor, Guid group, Guid package, int? dueInDays, CancellationToken cancellation)
    {
        if (dueInDays is < 1 or > StandingPackage.MostDays)
            return Refusal.Invalid(RefusalCodes.DaysInvalid, $"Give 1 to {StandingPackage.MostDays:N0} days, or none.", "dueInDays");

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.Groups.SingleOrDefaultAsync(g => g.Id == group && g.RemovedAt == null, cancellation) is not { } found)
            return GroupEditing.Unknown;

        if (!await db.Packages.AnyAsync(p => p.Id == package, cancellation))
            return PackageEditing.Unknown;

        var before = await db.StandingPackages.Where(s => s.GroupId == group && s.PackageId == package).SingleOrDefaultAsync(cancellation);

        if (before is not null && before.DueInDays == dueInDays)
            return before;

        await db.StandingPackages.Where(s => s.GroupId == group && s.PackageId == package).ExecuteDeleteAsync(cancellation);
        db.ChangeTracker.Clear();

        var standing = new StandingPackage(group, package, dueInDays, write.Now, actor, write.Revision);
        db.Add(standing);
        await TouchAsync(db, write, group, cancellation);
        write.Record("standing_package.place", group, before is null ? null : new { before.DueInDays }, new { found.Name, package, dueInDays });
        await write.CommitAsync(cancellation);
        return standing;
    }

    /// <summary>Who joins from now on is not assigned it; what was assigned stays.</summary>
    public static async Task<Outcome<Group>> LiftAsync(MusterDb db, TimeProvider clock, string actor, Guid group, Guid package, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.Groups.AsNoTracking().SingleOrDefaultAsync(g => g.Id == group && g.RemovedAt == null, cancellation) is not { } found)
            return GroupEditing.Unknown;

        if (await db.StandingPackages.Where(s => s.GroupId == group && s.PackageId == package).ExecuteDeleteAsync(cancellation) == 0)
            return found;

        await TouchAsync(db, write, group, cancellation);
        write.Record("standing_package.lift", group, new { found.Name, package });
        await write.CommitAsync(cancellation);
        return found;
    }

    // A list previewed before did not show what joining this group means now.
    static Task<int> TouchAsync(MusterDb db, DirectoryWrite write, Guid group, CancellationToken cancellation) =>
        db.Groups.Where(g => g.Id == group).ExecuteUpdateAsync(set => set.SetProperty(g => g.Revision, write.Revision), cancellation);
}
