using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Learners;

/// <summary>Remembers what left the directory, in the transaction that takes it out.</summary>
static class Removals
{
    static readonly BulkTable<Removal> Table = new(
        "removals",
        1,
        new("address_hash", BulkType.Bytes, r => r.AddressHash),
        new("revision", BulkType.Long, r => r.Revision));

    public static async Task RecordAsync(MusterDb db, List<byte[]> hashes, long revision, CancellationToken cancellation)
    {
        if (hashes.Count == 0)
            return;

        // What left before and came back leaves anew.
        await db.Removals.Where(r => hashes.Contains(r.AddressHash)).ExecuteDeleteAsync(cancellation);
        await db.WriteAsync(Table, [.. hashes.Select(h => new Removal(h, revision))], cancellation);
    }
}
