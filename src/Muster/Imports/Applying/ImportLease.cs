using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>One process at a time works on an import; what a dead one held is taken over.</summary>
public static class ImportLease
{
    /// <summary>How long a silent process keeps its lease. It is renewed with every batch.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    /// <returns>False where another living process works on it, or there is nothing to do.</returns>
    public static async Task<bool> TryTakeAsync(MusterDb db, Guid id, WorkerName worker, TimeProvider clock, CancellationToken cancellation)
    {
        var holder = await db.Imports.Where(i => i.Id == id).Select(i => i.LeaseOwner).SingleOrDefaultAsync(cancellation);
        var deadHolder = holder is not null && WorkerName.IsCertainlyDead(holder) ? holder : null;
        var (now, me) = (clock.GetUtcNow(), worker.ToString());

        return await db.Imports
            .Where(i => i.Id == id && (i.Status == ImportStatus.Confirmed || (i.Status == ImportStatus.Done && i.ReversalAskedAt != null)))
            .Where(i => i.LeaseOwner == null || i.LeaseOwner == deadHolder || i.LeaseUntil < now)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseOwner, me).SetProperty(i => i.LeaseUntil, now + Length), cancellation) == 1;
    }

    public static Task ReleaseAsync(MusterDb db, Guid id, WorkerName worker, CancellationToken cancellation)
    {
        var me = worker.ToString();

        return db.Imports
            .Where(i => i.Id == id && i.LeaseOwner == me)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseOwner, (string?)null).SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null), cancellation);
    }
}
