using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>
/// One process at a time works on an import; what a dead one held is taken over. The lease renews itself while it is
/// held, however long a list takes to open, and is given back when disposed.
/// </summary>
public sealed class ImportLease : IAsyncDisposable
{
    /// <summary>How long a silent process keeps its lease.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    /// <summary>So often in a row work on an import may fail before a person has to look.</summary>
    public const int MostTries = 5;

    static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>How long an import is left alone at most after work on it failed.</summary>
    internal static readonly TimeSpan LongestPause = PauseAfter(MostTries);

    readonly IServiceScopeFactory _scopes;
    readonly TimeProvider _clock;
    readonly CancellationTokenSource _lost = new();
    readonly CancellationTokenSource _ended = new();
    readonly Task _beating;
    long _heldAt;

    ImportLease(IServiceScopeFactory scopes, TimeProvider clock, Guid importId, string owner, int tries)
    {
        _scopes = scopes;
        _clock = clock;
        ImportId = importId;
        Owner = owner;
        Tries = tries;
        _heldAt = clock.GetTimestamp();
        _beating = BeatAsync();
    }

    public Guid ImportId { get; }

    public string Owner { get; }

    /// <summary>How often in a row work began that did not get on, this time included.</summary>
    public int Tries { get; private set; }

    /// <summary>Cancelled when another process has taken over.</summary>
    public CancellationToken Lost => _lost.Token;

    public static bool IsFree(string? owner, DateTimeOffset? until, DateTimeOffset now) =>
        until is null || until <= now || (owner is not null && WorkerName.IsCertainlyDead(owner));

    /// <returns>Null where another living process works on it, where it waits after a failure, or where there is nothing to do.</returns>
    public static Task<ImportLease?> TryTakeAsync(IServiceScopeFactory scopes, TimeProvider clock, Guid id, CancellationToken cancellation) =>
        TryTakeAsync(scopes, clock, new LeaseWatch(clock), id, cancellation);

    /// <param name="watch">Knows which leases are silent.</param>
    /// <inheritdoc cref="TryTakeAsync(IServiceScopeFactory, TimeProvider, Guid, CancellationToken)"/>
    internal static async Task<ImportLease?> TryTakeAsync(IServiceScopeFactory scopes, TimeProvider clock, LeaseWatch watch, Guid id, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        var (holder, until) = await db.Imports.Where(i => i.Id == id).Select(i => new ValueTuple<string?, DateTimeOffset?>(i.LeaseOwner, i.LeaseUntil)).SingleOrDefaultAsync(cancellation);
        var isAbandoned = (holder is not null && WorkerName.IsCertainlyDead(holder)) || watch.IsSilent(id, holder, until);
        var (now, me) = (clock.GetUtcNow(), WorkerName.NewOfThisProcess().ToString());

        var taken = await db.Imports
            .Where(Import.Running)
            .Where(i => i.Id == id && (i.LeaseUntil == null || i.LeaseUntil <= now || (isAbandoned && i.LeaseOwner == holder && i.LeaseUntil == until)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(i => i.LeaseOwner, me).SetProperty(i => i.LeaseUntil, now + Length).SetProperty(i => i.Tries, i => i.Tries + 1),
                cancellation) == 1;

        return taken ? new ImportLease(scopes, clock, id, me, await db.Imports.Where(i => i.Id == id).Select(i => i.Tries).SingleAsync(cancellation)) : null;
    }

    /// <summary>Renews it. In a transaction, nobody can take it until that ends.</summary>
    /// <returns>False where another process has taken over.</returns>
    public async Task<bool> HoldAsync(MusterDb db, CancellationToken cancellation)
    {
        var (begun, until) = (_clock.GetTimestamp(), _clock.GetUtcNow() + Length);

        var held = await db.Imports
            .Where(i => i.Id == ImportId && i.LeaseOwner == Owner)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseUntil, until), cancellation) == 1;

        Volatile.Write(ref _heldAt, begun);
        return held;
    }

    /// <summary>The work got on: what failed before counts no more.</summary>
    public void GotOn() => Tries = 1;

    /// <summary>Gives it back after work that failed: the more often in a row, the longer it is left alone.</summary>
    /// <param name="reason">For a person; null where it is not known, or said already.</param>
    public Task BackOffAsync(string? reason) => ReleaseAsync(Tries, PauseAfter(Tries), reason);

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _beating;
        await ReleaseAsync(tries: 0, TimeSpan.Zero);
        _ended.Dispose();
        _lost.Dispose();
    }

    static TimeSpan PauseAfter(int tries) => Beat * Math.Pow(2, tries - 1);

    async Task BeatAsync()
    {
        while (true)
        {
            await Task.Delay(Beat, _clock, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            if (_ended.IsCancellationRequested)
                return;

            // Work that gets on holds it in its own transactions. A write on another connection would cost SQLite the cache of the work's.
            if (_clock.GetElapsedTime(Volatile.Read(ref _heldAt)) < Beat / 2)
                continue;

            if (!await RenewAsync())
            {
                await _lost.CancelAsync();
                return;
            }
        }
    }

    // On a connection of its own: the work's may be in the middle of a transaction.
    async Task<bool> RenewAsync()
    {
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            return await HoldAsync(scope.ServiceProvider.GetRequiredService<MusterDb>(), _ended.Token);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException or OperationCanceledException)
        {
            // The lease outlives two missed beats, and a database that is gone is told by the work itself.
            return true;
        }
    }

    // Also when the work was cancelled or failed, so that it need not be waited for; on a connection of its own, for the other may be broken.
    async Task ReleaseAsync(int tries, TimeSpan pause, string? reason = null)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        var until = _clock.GetUtcNow() + pause;

        await db.Imports
            .Where(i => i.Id == ImportId && i.LeaseOwner == Owner)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.LeaseOwner, (string?)null)
                    .SetProperty(i => i.LeaseUntil, until)
                    .SetProperty(i => i.Tries, tries)
                    .SetProperty(i => i.Failure, i => i.Status == ImportStatus.Confirmed ? reason ?? i.Failure : i.Failure),
                CancellationToken.None);
    }
}
