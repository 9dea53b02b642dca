using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Persistence;

namespace Muster.Imports.Receipts;

/// <summary>What became of every row of an import, read batch by batch.</summary>
public static class Receipt
{
    /// <param name="after">Only rows on later lines; 0 for all.</param>
    public static async IAsyncEnumerable<RowOutcome> RowsAsync(MusterDb db, Guid importId, ReceiptFilter filter, int after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // Batches without a row that is asked for are not even fetched.
        var numbers = await Holding(db.ImportBatches.AsNoTracking().Where(b => b.ImportId == importId), filter)
            .OrderBy(b => b.Number)
            .Select(b => b.Number)
            .ToListAsync(cancellation);

        foreach (var number in numbers)
        {
            var packed = await db.ImportBatches.Where(b => b.ImportId == importId && b.Number == number).Select(b => b.Outcomes).SingleAsync(cancellation);

            foreach (var row in BatchOutcomes.Unpack(packed).Rows.Where(r => r.Line > after && IsAsked(r, filter)))
                yield return row;
        }
    }

    static IQueryable<ImportBatch> Holding(IQueryable<ImportBatch> batches, ReceiptFilter filter) => filter switch
    {
        ReceiptFilter.Problems => batches.Where(b => b.Flagged > 0),
        ReceiptFilter.Created => batches.Where(b => b.Created > 0),
        ReceiptFilter.Updated => batches.Where(b => b.Updated > 0),
        ReceiptFilter.Skipped => batches.Where(b => b.Skipped > 0),
        ReceiptFilter.Rejected => batches.Where(b => b.Rejected > 0),
        ReceiptFilter.Reassigned => batches.Where(b => b.Reassigned > 0),
        ReceiptFilter.Assigned => batches.Where(b => b.Assigned > b.Reassigned),
        ReceiptFilter.Archived => batches.Where(b => b.Archived > 0),
        ReceiptFilter.NotApplied => batches.Where(b => b.Rejected > 0 || b.Flagged > 0),
        _ => batches,
    };

    static bool IsAsked(RowOutcome row, ReceiptFilter filter) => filter switch
    {
        ReceiptFilter.Problems => row.IsFlagged,
        ReceiptFilter.Created => row.Result == RowResult.Created,
        ReceiptFilter.Updated => row.Result == RowResult.Updated,
        ReceiptFilter.Skipped => row.Result is RowResult.Skipped or RowResult.LeftOut or RowResult.Changed,
        ReceiptFilter.Rejected => row.Result == RowResult.Rejected,
        ReceiptFilter.Reassigned => row.Result == RowResult.Reassigned,
        ReceiptFilter.Assigned => row.Result == RowResult.Assigned,
        ReceiptFilter.Archived => row.Result == RowResult.Archived,
        ReceiptFilter.NotApplied => row.Result is RowResult.Rejected or RowResult.Changed,
        _ => true,
    };
}
