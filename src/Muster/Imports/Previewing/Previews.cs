using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;

namespace Muster.Imports.Previewing;

/// <summary>
/// Summaries of previews that this node computed lately. Nothing depends on them: another node, or this one after a
/// restart, computes them again. A long list is summarised in the background while its page shows how far it is.
/// </summary>
public sealed class Previews(IServiceScopeFactory scopes)
{
    const int MostKept = 64;

    /// <summary>Longer lists are not summarised while somebody waits for a page.</summary>
    public const int RowsAtOnce = 2_500;

    readonly ConcurrentDictionary<Guid, Entry> _entries = new();

    /// <summary>Computes the summary, or finds it computed.</summary>
    public async Task<PreviewSummary> SummariseAsync(OpenedImport opened, MusterDb db, CancellationToken cancellation)
    {
        var key = KeyOf(opened);

        if (Find(opened.Import.Id, key) is { Summary.IsCompletedSuccessfully: true } entry)
            return await entry.Summary;

        var summary = await ImportPreview.SummariseAsync(opened.Plan!, db, null, cancellation);
        Keep(opened.Import.Id, new Entry(key, Task.FromResult(summary), new Counter(), summary.Totals.Rows));
        return summary;
    }

    /// <summary>The summary where it is short work or done; otherwise how many rows are planned so far, while it goes on in the background.</summary>
    public async Task<(PreviewSummary? Summary, int Planned)> SummariseSoonAsync(OpenedImport opened, MusterDb db, CancellationToken cancellation)
    {
        if (opened.Plan!.Table.Reading.Rows <= RowsAtOnce)
            return (await SummariseAsync(opened, db, cancellation), opened.Plan.Table.Reading.Rows);

        var key = KeyOf(opened);
        var entry = Find(opened.Import.Id, key);

        if (entry is null or { Summary.IsFaulted: true })
        {
            var counter = new Counter();
            entry = new Entry(key, Task.Run(() => InBackgroundAsync(opened.Import.Id, counter), CancellationToken.None), counter, opened.Plan.Table.Reading.Rows);
            Keep(opened.Import.Id, entry);
        }

        return entry.Summary.IsCompletedSuccessfully ? (await entry.Summary, entry.Rows) : (null, entry.Counter.Count);
    }

    async Task<PreviewSummary> InBackgroundAsync(Guid id, Counter counter)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        using var opened = await OpenedImport.OpenAsync(db, id, CancellationToken.None) ?? throw new InvalidOperationException("The import was thrown away.");
        return await ImportPreview.SummariseAsync(opened.Plan!, db, counter, CancellationToken.None);
    }

    Entry? Find(Guid id, string key) => _entries.TryGetValue(id, out var entry) && entry.Key == key ? entry : null;

    void Keep(Guid id, Entry entry)
    {
        if (_entries.Count >= MostKept && !_entries.ContainsKey(id))
            _entries.Clear();

        _entries[id] = entry;
    }

    // The plan's arguments; the file never changes.
    static string KeyOf(OpenedImport opened) => $"{opened.Plan!.Catalogue.Revision}/{opened.Stamp}";

    sealed record Entry(string Key, Task<PreviewSummary> Summary, Counter Counter, int Rows);

    sealed class Counter : IProgress<int>
    {
        int _count;

        public int Count => Volatile.Read(ref _count);

        public void Report(int value) => Volatile.Write(ref _count, value);
    }
}
