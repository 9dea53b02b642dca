using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Audit;

/// <summary>Whether the audit log is as it was written: no entry changed, taken out or put in.</summary>
public static class AuditChain
{
    public static async Task<bool> IsIntactAsync(MusterDb db, CancellationToken cancellation)
    {
        var (number, hash) = (0L, Array.Empty<byte>());

        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (entry.Number != ++number || !entry.IsIntact || !entry.PreviousHash.AsSpan().SequenceEqual(hash))
                return false;

            hash = entry.Hash;
        }

        var newest = await db.DirectoryRevisions.AsNoTracking().SingleAsync(cancellation);
        return newest.AuditNumber == number && newest.AuditHash.AsSpan().SequenceEqual(hash);
    }
}
