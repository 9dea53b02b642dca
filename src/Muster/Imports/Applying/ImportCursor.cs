using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>How far an import is applied. It moves in the transaction that applies, and only for who holds the lease.</summary>
static class ImportCursor
{
    /// <param name="batches">Applied in this transaction, one after another.</param>
    /// <returns>False where the lease was lost.</returns>
    public static async Task<bool> MoveAsync(ImportJob job, DirectoryWrite write, Import import, IReadOnlyList<ImportBatch> batches, CancellationToken cancellation)
    {
        var (me, first, next) = (job.Lease.Owner, batches[0].Number, batches[^1].Number + 1);
        var (created, updated, skipped, rejected) = (batches.Sum(b => b.Created), batches.Sum(b => b.Updated), batches.Sum(b => b.Skipped), batches.Sum(b => b.Rejected));
        var (assigned, reassigned, archived) = (batches.Sum(b => b.Assigned), batches.Sum(b => b.Reassigned), batches.Sum(b => b.Archived));
        var isLast = next == import.TotalBatches;

        var moved = await job.Db.Imports
            .Where(i => i.Id == import.Id && i.Status == ImportStatus.Confirmed && i.NextBatch == first && i.LeaseOwner == me)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.NextBatch, next)
                    .SetProperty(i => i.Created, i => i.Created + created)
                    .SetProperty(i => i.Updated, i => i.Updated + updated)
                    .SetProperty(i => i.Skipped, i => i.Skipped + skipped)
                    .SetProperty(i => i.Rejected, i => i.Rejected + rejected)
                    .SetProperty(i => i.Assigned, i => i.Assigned + assigned)
                    .SetProperty(i => i.Reassigned, i => i.Reassigned + reassigned)
                    .SetProperty(i => i.Archived, i => i.Archived + archived)
                    .SetProperty(i => i.Tries, 0)
                    .SetProperty(i => i.Failure, (string?)null)
                    .SetProperty(i => i.Status, isLast ? ImportStatus.Done : ImportStatus.Confirmed)
                    .SetProperty(i => i.FinishedAt, isLast ? write.Now : null),
                cancellation);

        if (moved != 1)
            return false;

        foreach (var batch in batches)
            write.Record("import.batch", import.Id, after: new { batch = batch.Number, created = batch.Created, updated = batch.Updated, skipped = batch.Skipped, rejected = batch.Rejected, assigned = batch.Assigned, reassigned = batch.Reassigned, archived = batch.Archived });

        return true;
    }
}
