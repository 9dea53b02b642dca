using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Reports;

/// <summary>Keeps the counts of a directory that is too large to be counted while somebody waits.</summary>
static class ReportSnapshots
{
    /// <summary>Longer than counting mostly takes; what a dead process left is counted by another after it.</summary>
    public static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(2);

    /// <param name="rest">How old the last count has to be.</param>
    /// <returns>Whose the lease is now; null where another process has it, or it was counted a moment ago.</returns>
    public static async Task<Guid?> TryTakeLeaseAsync(MusterDb db, ReportMembership membership, DateTimeOffset now, TimeSpan rest, CancellationToken cancellation)
    {
        if (!await db.ReportSnapshots.AnyAsync(s => s.Membership == membership, cancellation))
            await AddAsync(db, membership, cancellation);

        Guid? owner = Guid.NewGuid();
        DateTimeOffset? until = now + LeaseLength;
        var before = now - rest;

        // What lies further ahead than anybody writes was written by a clock that has been set back since.
        var taken = await db.ReportSnapshots
            .Where(s => s.Membership == membership && (s.LeaseUntil == null || s.LeaseUntil < now || s.LeaseUntil > until) && (s.CountedAt == null || s.CountedAt <= before || s.CountedAt > now))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LeaseUntil, until).SetProperty(s => s.LeaseOwner, owner), cancellation) == 1;

        return taken ? owner : null;
    }

    // Apart from the writing: on SQLite nobody else could write while it counts.
    public static async Task<CountedReport> CountAsync(MusterDb db, ReportMembership membership, TimeProvider clock, CancellationToken cancellation)
    {
        await using var reading = await db.BeginReadingAsync(cancellation);
        var revision = await DirectoryRevision.NowAsync(db, cancellation);
        var today = (await db.Organisations.AsNoTracking().SingleAsync(cancellation)).Today(clock);
        return new CountedReport(membership, revision, today, clock.GetUtcNow(), await CountedAssignments.CountAsync(db, membership, package: null, today, cancellation));
    }

    /// <summary>
    /// Unless a newer count is kept already: whoever took longer than the lease may come after another who counted a later
    /// moment. The lease is given back where it is still the own.
    /// </summary>
    public static async Task KeepAsync(MusterDb db, CountedReport report, Guid owner, CancellationToken cancellation)
    {
        var (membership, revision, today, now, cells) = report;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);

        var isNewer = await db.ReportSnapshots
            .Where(s => s.Membership == membership && (s.CountedAt == null || s.Revision < revision || (s.Revision == revision && s.CountedFor <= today)))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(s => s.Revision, revision)
                    .SetProperty(s => s.CountedFor, today)
                    .SetProperty(s => s.CountedAt, now),
                cancellation) == 1;

        if (isNewer)
        {
            await db.ReportCells.Where(c => c.Membership == membership).ExecuteDeleteAsync(cancellation);
            await db.WriteAsync(ReportTables.Cells, cells, cancellation);
        }

        await db.ReportSnapshots
            .Where(s => s.Membership == membership && s.LeaseOwner == owner)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LeaseUntil, (DateTimeOffset?)null).SetProperty(s => s.LeaseOwner, (Guid?)null), cancellation);

        await transaction.CommitAsync(cancellation);
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
