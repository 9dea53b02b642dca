using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Training.Standing;

/// <summary>Lets packages stand on groups. Who sits in the group already is assigned by a list, whose confirmation places the package (see <see cref="Imports.FromDirectory.TrainingLists"/>).</summary>
public static class StandingPackages
{
    /// <summary>From now on whoever joins the group is assigned the package. Placed again, it is due after the days given last.</summary>
    /// <param name="dueInDays">From 1 to <see cref="StandingPackage.MostDays"/>; null for no due date.</param>
    public static async Task<Outcome<StandingPackage>> PlaceAsync(
        MusterDb db, TimeProvider clock, string actor, Guid group, Guid package, int? dueInDays, CancellationToken cancellation)
    {
        if (WhyNot(dueInDays) is { } refusal)
            return refusal;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);
        var placed = await PlaceAsync(db, write, actor, new StandingWish(group, dueInDays), package, cancellation);

        if (!placed.IsRefused)
            await write.CommitAsync(cancellation);

        return placed;
    }

    /// <summary>What stands against such a number of days; null where nothing does.</summary>
    public static Refusal? WhyNot(int? dueInDays) =>
        dueInDays is < 1 or > StandingPackage.MostDays ? Refusal.Invalid(RefusalCodes.DaysInvalid, $"Give 1 to {StandingPackage.MostDays:N0} days, or none.", "dueInDays") : null;

    /// <summary>Places it with a list of today's members. Who joined the group after the list was previewed is not on it, and is assigned it here.</summary>
    /// <param name="previewed">The directory's revision of the preview.</param>
    internal static async Task<Outcome<StandingPackage>> PlaceAsync(
        MusterDb db, DirectoryWrite write, string actor, StandingWish wish, Guid package, long previewed, CancellationToken cancellation)
    {
        var placed = await PlaceAsync(db, write, actor, wish, package, cancellation);

        if (placed.IsRefused)
            return placed;

        await db.SaveChangesAsync(cancellation);

        var since = await db.Learners
            .Where(l => l.ArchivedAt == null && l.Revision > previewed && db.Memberships.Any(m => m.LearnerId == l.Id && m.GroupId == wish.GroupId))
            .Select(l => l.Id)
            .ToListAsync(cancellation);

        foreach (var learner in since)
            await StandingAssignment.AssignAsync(db, write, actor, learner, [wish.GroupId], await db.Memberships.Where(m => m.LearnerId == learner).Select(m => m.GroupId).ToListAsync(cancellation), cancellation);

        return placed;
    }

    static async Task<Outcome<StandingPackage>> PlaceAsync(MusterDb db, DirectoryWrite write, string actor, StandingWish wish, Guid package, CancellationToken cancellation)
    {
        var (group, dueInDays) = (wish.GroupId, wish.DueInDays);

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
