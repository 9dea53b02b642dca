using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;

namespace Muster.Imports.Previewing;

/// <summary>
/// Summaries of previews that this node computed lately. Nothing depends on them: another node, or this one after a
/// restart, computes them again. A long list is summarised in the background while its page shows how far it is, and a
/// directory that keeps changing does not start that anew: the summary is then of a moment ago, and says so.
/// </summary>
public sealed class Previews(IServiceScopeFactory scopes) : IDisposable
{
    const int MostKept = 64;
    const int MostAtOnce = 2;

    /// <summary>Longer lists are not summarised while somebody waits for a page.</summary>
    public const int RowsAtOnce = 2_500;

    readonly Lock _lock = new();
    readonly Dictionary<Guid, KeptPreview> _kept = [];
    readonly SemaphoreSlim _turns = new(MostAtOnce);
    long _uses;

    /// <summary>The summary where it is short work or done; otherwise how many rows are planned so far, while it goes on in the background.</summary>
    public async Task<PreviewState> SummariseSoonAsync(OpenedImport opened, MusterDb db, CancellationToken cancellation)
    {
        var (kept, isCurrent) = Find(opened);

        if (!isCurrent && opened.Plan!.Table.Reading.Rows <= RowsAtOnce)
            kept.Summary = await ImportPreview.SummariseAsync(opened.Plan, db, null, cancellation);

        var summary = kept.Summary;
        return new(summary, kept.Planned, summary is not null && summary.Revision < opened.Plan!.Catalogue.Revision);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var kept in _kept.Values)
                kept.Dispose();

            _kept.Clear();
        }

        // Whoever still waits for a turn was stopped above.
        _turns.Dispose();
    }

    (KeptPreview Kept, bool IsCurrent) Find(OpenedImport opened)
    {
        var (id, plan) = (opened.Import.Id, opened.Plan!);

        lock (_lock)
        {
            if (_kept.TryGetValue(id, out var kept) && kept.Stamp != opened.Stamp)
            {
                Forget(id);
                kept = null;
            }

            if (kept is null)
                _kept.Add(id, kept = new KeptPreview(opened.Stamp));

            kept.LastUse = ++_uses;

            if (_kept.Count > MostKept)
                Forget(_kept.MinBy(k => k.Value.LastUse).Key);

            var isCurrent = kept.Summary?.Revision >= plan.Catalogue.Revision;

            if (!isCurrent && !kept.IsWorking && plan.Table.Reading.Rows > RowsAtOnce)
                kept.Start((work, cancellation) => InBackgroundAsync(id, work, cancellation));

            return (kept, isCurrent);
        }
    }

    void Forget(Guid id)
    {
        _kept.Remove(id, out var forgotten);
        forgotten?.Dispose();
    }

    async Task InBackgroundAsync(Guid id, KeptPreview kept, CancellationToken cancellation)
    {
        await _turns.WaitAsync(cancellation);

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
            using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

            // Changed or thrown away meanwhile, it is nobody's any more.
            if (opened?.Plan is { IsUsable: true } plan && opened.Stamp == kept.Stamp)
                kept.Summary = await ImportPreview.SummariseAsync(plan, db, kept, cancellation);
        }
        finally
        {
            _turns.Release();
        }
    }
}
