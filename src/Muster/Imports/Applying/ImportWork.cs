using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports.Undoing;
using Muster.Persistence;
using Muster.Telemetry;

namespace Muster.Imports.Applying;

/// <summary>Works on imports that are confirmed or to be undone: takes the lease, does what is to do, releases it.</summary>
public sealed class ImportWork(IServiceScopeFactory scopes, TimeProvider clock)
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    readonly ConcurrentDictionary<Guid, int> _done = new();
    readonly LeaseWatch _watch = new(clock);

    /// <summary>Batches done as far as this node knows: what is applied whole is in the database only at its end.</summary>
    public int BatchesDone(Import import) => import.IsRunning && _done.TryGetValue(import.Id, out var done) ? Math.Max(done, import.BatchesDone) : import.BatchesDone;

    /// <summary>To its end.</summary>
    /// <returns>False where there was nothing to do, or another process is at it.</returns>
    public Task<bool> DoAsync(Guid id, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        DoAsync(id, ImportTurn.Endless, progress, cancellation);

    /// <summary>To its end, or for a while where others wait too.</summary>
    /// <inheritdoc cref="DoAsync(Guid, IProgress{ImportProgress}?, CancellationToken)"/>
    public Task<bool> DoTurnAsync(Guid id, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        DoAsync(id, ImportTurn.Of(clock), progress, cancellation);

    /// <summary>Waits until nobody has to work on it any more, but not longer than told.</summary>
    public async Task WaitAsync(Guid id, TimeSpan most, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        var begun = clock.GetTimestamp();

        while (clock.GetElapsedTime(begun) < most && await db.Imports.Where(Import.Running).AnyAsync(i => i.Id == id, cancellation))
            await Task.Delay(BetweenLooks, clock, cancellation);
    }

    /// <summary>Those that somebody should work on and nobody does.</summary>
    public static async Task<HashSet<Guid>> LeftAsync(MusterDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var running = await db.Imports.Where(Import.Running).Select(i => new { i.Id, i.LeaseOwner, i.LeaseUntil }).ToListAsync(cancellation);
        return [.. running.Where(i => ImportLease.IsFree(i.LeaseOwner, i.LeaseUntil, now)).Select(i => i.Id)];
    }

    /// <summary>The import that waited longest for somebody to work on it; null where none waits.</summary>
    public async Task<Guid?> NextAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        var now = clock.GetUtcNow();

        var running = await db.Imports
            .Where(Import.Running)
            .OrderBy(i => i.LeaseUntil ?? DateTimeOffset.MinValue)
            .ThenBy(i => i.Id)
            .Select(i => new { i.Id, i.LeaseOwner, i.LeaseUntil })
            .ToListAsync(cancellation);

        Measures.Waiting(running.Count);
        _watch.Look(running.Select(i => (i.Id, i.LeaseOwner, i.LeaseUntil)));
        return running.Find(i => ImportLease.IsFree(i.LeaseOwner, i.LeaseUntil, now) || _watch.IsSilent(i.Id, i.LeaseOwner, i.LeaseUntil))?.Id;
    }

    async Task<bool> DoAsync(Guid id, ImportTurn turn, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        await using var lease = await ImportLease.TryTakeAsync(scopes, clock, _watch, id, cancellation);

        if (lease is null)
            return false;

        using var measured = Measures.WorkOn(id);
        await using var scope = scopes.CreateAsyncScope();
        var job = new ImportJob(scope.ServiceProvider.GetRequiredService<MusterDb>(), clock, lease, turn, new Progress(this, id, progress));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lease.Lost);

        try
        {
            return await WorkAsync(job, stop.Token);
        }
        catch (OperationCanceledException) when (lease.Lost.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            await BackOffAsync(lease, DatabaseRefusal.Explains(exception));
            throw;
        }
        finally
        {
            _done.TryRemove(id, out _);
        }
    }

    static async Task<bool> WorkAsync(ImportJob job, CancellationToken cancellation)
    {
        // Whoever tried before did not live to say so.
        if (job.Lease.Tries > ImportLease.MostTries)
        {
            await ImportFailure.GiveUpAsync(job, reason: null, cancellation);
            return true;
        }

        return await job.Db.Imports.AnyAsync(i => i.Id == job.Lease.ImportId && i.ReversalAskedAt != null, cancellation)
            ? await ImportUndo.RunAsync(job, cancellation)
            : await ImportRun.ApplyAsync(job, cancellation);
    }

    async Task BackOffAsync(ImportLease lease, string? reason)
    {
        if (lease.Tries < ImportLease.MostTries)
        {
            await lease.BackOffAsync(reason);
            return;
        }

        // On a connection of its own, for the other may be broken.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        await ImportFailure.GiveUpAsync(new ImportJob(db, clock, lease, ImportTurn.Endless, null), reason, CancellationToken.None);
        await lease.BackOffAsync(reason: null);
    }

    sealed class Progress(ImportWork work, Guid id, IProgress<ImportProgress>? next) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            work._done[id] = value.Batches;
            next?.Report(value);
        }
    }
}
