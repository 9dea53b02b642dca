using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Learners;
using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>Which of the group names that a list names left the directory, by removal or renaming, after a preview that took them for known.</summary>
/// <param name="since">The directory's revision of the preview.</param>
public sealed class GroupsLeft(long since)
{
    readonly Dictionary<string, bool> _left = [];

    /// <summary>Asks only for names that were not asked for before.</summary>
    public async Task LookUpAsync(MusterDb db, IEnumerable<string> names, CancellationToken cancellation)
    {
        var byHash = names.Select(Group.KeyOf).Distinct().Where(k => !_left.ContainsKey(k)).ToDictionary(k => Convert.ToHexString(Removal.HashOfGroup(k)));

        if (byHash.Count == 0)
            return;

        var hashes = byHash.Values.Select(Removal.HashOfGroup).ToList();
        var left = await db.Removals.Where(r => hashes.Contains(r.AddressHash) && r.Revision > since).Select(r => r.AddressHash).ToListAsync(cancellation);

        foreach (var key in byHash.Values)
            _left[key] = false;

        foreach (var hash in left)
            _left[byHash[Convert.ToHexString(hash)]] = true;
    }

    /// <summary>Of a name that was looked up.</summary>
    public bool Contains(string nameKey) => _left[nameKey];
}
