using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Persistence;

namespace Muster.Imports.Undoing;

/// <summary>Counts what undoing an import would touch, or did: batch by batch, so that a list of any length fits in memory.</summary>
public static class UndoPreview
{
    /// <summary>What undoing would touch, were it asked for now.</summary>
    /// <param name="progress">Batches looked at so far.</param>
    public static async Task<UndoTotals> CountAsync(MusterDb db, Import import, IProgress<int>? progress, CancellationToken cancellation)
    {
        var totals = new UndoTotals();
        var planning = await BatchUndoPlanning.LoadAsync(db, cancellation);
        Dictionary<Guid, long> created = [];
        Dictionary<Guid, int> leaving = [];

        for (var number = 0; number < import.NextBatch; number++)
        {
            // Undone by somebody in this moment.
            if (await db.ImportBatches.AsNoTracking().SingleOrDefaultAsync(b => b.ImportId == import.Id && b.Number == number && b.Reversal == null, cancellation) is not { } batch)
                break;

            foreach (var row in await planning.PlanAsync(db, batch, cancellation))
            {
                totals.Count(row);

                foreach (var group in row.Leaves)
                    CollectionsMarshal.GetValueRefOrAddDefault(leaving, group, out _)++;
            }

            foreach (var group in BatchOutcomes.Unpack(batch.Outcomes).CreatedGroups)
                created.Add(group, batch.Revision);

            progress?.Report(number + 1);
        }

        foreach (var group in await CreatedGroups.PlanAsync(db, created, leaving, cancellation))
            totals.Count(group);

        return totals;
    }

    /// <summary>What undoing did.</summary>
    /// <inheritdoc cref="CountAsync"/>
    public static async Task<UndoTotals> CountDoneAsync(MusterDb db, Guid id, IProgress<int>? progress, CancellationToken cancellation)
    {
        var totals = new UndoTotals();
        var number = 0;
        var reversals = db.ImportBatches.Where(b => b.ImportId == id && b.Reversal != null).OrderBy(b => b.Number).Select(b => b.Reversal!).AsAsyncEnumerable();

        await foreach (var packed in reversals.WithCancellation(cancellation))
        {
            var reversal = Reversal.Unpack(packed);

            foreach (var row in reversal.Rows)
                totals.Count(row);

            foreach (var group in reversal.Groups)
                totals.Count(group);

            progress?.Report(++number);
        }

        return totals;
    }
}
