using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports.Undoing;

/// <summary>
/// What undoing would touch, or did. A short import is counted at once; a long one in the background, while its page
/// shows how far that is. Nothing depends on what is kept here: another node counts anew.
/// </summary>
public sealed class UndoPreviews(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>More are not counted while somebody waits for a page.</summary>
    public const int BatchesAtOnce = 10;

    const int MostKept = 64;

    // Counted for a page that loads itself again: what comes in meanwhile is left and named by the undoing itself.
    static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    readonly ConcurrentDictionary<(Guid Import, bool IsUndone), Counting> _countings = new();

    public async Task<Outcome<UndoCount>> CountSoonAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return ImportRefusals.Unknown;

        if (import.Status != ImportStatus.Undone && !import.CanUndo && !import.IsUndoing)
            return ImportRefusals.NotDone;

        if (import.TotalBatches <= BatchesAtOnce)
            return new UndoCount(await CountAsync(db, import, progress: null, cancellation), import.TotalBatches, import.TotalBatches);

        var (counting, of) = (Of(import), import.Status == ImportStatus.Undone ? import.TotalBatches : import.NextBatch);
        return new UndoCount(counting.Totals.IsCompleted ? await counting.Totals : null, counting.Batches, of);
    }

    static Task<UndoTotals> CountAsync(MusterDb db, Import import, IProgress<int>? progress, CancellationToken cancellation) =>
        import.Status == ImportStatus.Undone
            ? UndoPreview.CountDoneAsync(db, import.Id, progress, cancellation)
            : UndoPreview.CountAsync(db, import, progress, cancellation);

    Counting Of(Import import)
    {
        var key = (import.Id, import.Status == ImportStatus.Undone);

        if (_countings.TryGetValue(key, out var known) && !known.Totals.IsFaulted && (key.Item2 || !known.IsOlderThan(KeptFor, clock)))
            return known;

        if (_countings.Count >= MostKept)
            _countings.Clear();

        var counting = new Counting(progress => InBackgroundAsync(import, progress), clock);
        _countings[key] = counting;
        return counting;
    }

    async Task<UndoTotals> InBackgroundAsync(Import import, IProgress<int> progress)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await CountAsync(scope.ServiceProvider.GetRequiredService<MusterDb>(), import, progress, CancellationToken.None);
    }

    sealed class Counting : IProgress<int>
    {
        readonly TimeProvider _clock;
        long _countedAt;
        int _batches;

        public Counting(Func<IProgress<int>, Task<UndoTotals>> count, TimeProvider clock)
        {
            _clock = clock;
            Totals = Task.Run(() => RunAsync(count), CancellationToken.None);
        }

        public Task<UndoTotals> Totals { get; }

        public int Batches => Volatile.Read(ref _batches);

        public void Report(int value) => Volatile.Write(ref _batches, value);

        /// <summary>False while it is not finished.</summary>
        public bool IsOlderThan(TimeSpan age, TimeProvider clock) => Totals.IsCompleted && clock.GetElapsedTime(Volatile.Read(ref _countedAt)) > age;

        async Task<UndoTotals> RunAsync(Func<IProgress<int>, Task<UndoTotals>> count)
        {
            var totals = await count(this);
            Volatile.Write(ref _countedAt, _clock.GetTimestamp());
            return totals;
        }
    }
}
