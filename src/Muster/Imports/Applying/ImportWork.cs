using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports.Undoing;
using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>Works on imports that are confirmed or to be undone: takes the lease, does what is to do, releases it.</summary>
public sealed class ImportWork(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <returns>False where there was nothing to do, or another process is at it.</returns>
    public async Task<bool> DoAsync(Guid id, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var me = WorkerName.NewOfThisProcess();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();

        if (!await ImportLease.TryTakeAsync(db, id, me, clock, cancellation))
            return false;

        var undo = await db.Imports.AnyAsync(i => i.Id == id && i.ReversalAskedAt != null, cancellation);

        try
        {
            return undo
                ? await ImportUndo.RunAsync(db, clock, me, id, progress, cancellation)
                : await ImportRun.ApplyAsync(db, clock, me, id, progress, cancellation);
        }
        finally
        {
            await ReleaseAsync(id, me);
        }
    }

    /// <summary>The oldest import that waits for somebody to work on it; null where none does.</summary>
    public async Task<Guid?> NextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();

        return await db.Imports
            .Where(i => i.Status == ImportStatus.Confirmed || (i.Status == ImportStatus.Done && i.ReversalAskedAt != null))
            .OrderBy(i => i.LeaseUntil ?? DateTimeOffset.MinValue)
            .ThenBy(i => i.Id)
            .Select(i => (Guid?)i.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    // Also when the work was cancelled or failed, so that it need not be waited for; on a connection of its own, for the other may be broken.
    async Task ReleaseAsync(Guid id, WorkerName me)
    {
        await using var scope = scopes.CreateAsyncScope();
        await ImportLease.ReleaseAsync(scope.ServiceProvider.GetRequiredService<MusterDb>(), id, me, CancellationToken.None);
    }
}
