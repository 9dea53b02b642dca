using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>Group names that left the directory, by removal or renaming, after a preview that took them for known.</summary>
public sealed class GroupsLeft
{
    readonly HashSet<string> _hashes;

    GroupsLeft(IEnumerable<byte[]> hashes) => _hashes = [.. hashes.Select(Convert.ToHexString)];

    public static async Task<GroupsLeft> FindAsync(MusterDb db, long since, CancellationToken cancellation) =>
        new(await db.Removals.Where(r => r.Revision > since).Select(r => r.AddressHash).ToListAsync(cancellation));

    public bool Contains(string nameKey) => _hashes.Count > 0 && _hashes.Contains(Convert.ToHexString(Removal.HashOfGroup(nameKey)));
}
