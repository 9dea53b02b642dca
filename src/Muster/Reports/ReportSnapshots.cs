using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Reports;

/// <summary>Keeps the counts of a directory that is too large to be counted while somebody waits.</summary>
static class ReportSnapshots
{
    /// <summary>Longer than counting takes; what a dead process left is counted by another after it.</summary>
    static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

    /// <param name="rest">How old the last count has to be.</param>
    public static async Task<bool> TryTakeLeaseAsync(MusterDb db, ReportMembership membership, DateTimeOffset now, TimeSpan rest, CancellationToken cancellation)
    {
        if (!await db.ReportSnapshots.AnyAsync(s => s.Membership == membership, cancellation))
            await AddAsync(db, membership, cancellation);

        DateTimeOffset? until = now + LeaseLength;
        var before = now - rest;

        // What lies further ahead than anybody writes was written by a clock that has been set back since.
        return await db.ReportSnapshots
            .Where(s => s.Membership == membership && (s.LeaseUntil == null || s.LeaseUntil < now || s.LeaseUntil > until) && (s.CountedAt == null || s.CountedAt <= before || s.CountedAt > now))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LeaseUntil, until), cancellation) == 1;
    }

    public static async Task KeepAsync(MusterDb db, ReportMembership membership, TimeProvider clock, CancellationToken cancellation)
    {
        var (revision, today, now, cells) = await CountAsync(db, membership, clock, cancellation);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        await db.ReportSnapshots
            .Where(s => s.Membership == membership)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(s => s.Revision, revision)
                    .SetProperty(s => s.CountedFor, today)
                    .SetProperty(s => s.CountedAt, now)
                    .SetProperty(s => s.LeaseUntil, (DateTimeOffset?)null),
                cancellation);

        await db.ReportCells.Where(c => c.Membership == membership).ExecuteDeleteAsync(cancellation);
        await db.WriteAsync(ReportTables.Cells, cells, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // Apart from the writing: on SQLite nobody else could write while it counts.
    static async Task<(long Revision, DateOnly Today, DateTimeOffset? Now, List<ReportCell> Cells)> CountAsync(MusterDb db, ReportMembership membership, TimeProvider clock, CancellationToken cancellation)
    {
        await using var reading = await db.BeginReadingAsync(cancellation);
        var revision = await db.DirectoryRevisions.Select(d => d.Revision).SingleAsync(cancellation);
        var today = (await db.Organisations.AsNoTracking().SingleAsync(cancellation)).Today(clock);
        return (revision, today, clock.GetUtcNow(), await CountedAssignments.CountAsync(db, membership, package: null, today, cancellation));
    }

    static async Task AddAsync(MusterDb db, ReportMembership membership, CancellationToken cancellation)
    {
        db.Add(new ReportSnapshot(membership));

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException exception) when (db.IsUniqueConstraintViolation(exception))
        {
            // Another process added it in the same moment.
        }

        db.ChangeTracker.Clear();
    }
}
