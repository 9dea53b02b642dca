using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Persistence;

namespace Muster.Imports.Undoing;

/// <summary>The groups that an import created: each goes again where nothing was done to it since and nobody is left in it.</summary>
static class CreatedGroups
{
    /// <param name="createdAt">The directory's revision at which the import created the group, by its id.</param>
    /// <param name="leaving">How many of those who are in the group now will have left.</param>
    /// <returns>By name; those that are gone already are not among them.</returns>
    public static async Task<List<UndoneGroup>> PlanAsync(MusterDb db, IReadOnlyDictionary<Guid, long> createdAt, IReadOnlyDictionary<Guid, int> leaving, CancellationToken cancellation)
    {
        if (createdAt.Count == 0)
            return [];

        var ids = createdAt.Keys.ToList();

        var groups = await db.Groups
            .Where(g => ids.Contains(g.Id) && g.RemovedAt == null)
            .OrderBy(g => g.NameKey)
            .Select(g => new { g.Id, g.Name, g.Revision, Members = db.Memberships.Count(m => m.GroupId == g.Id) })
            .ToListAsync(cancellation);

        return [.. groups.Select(g => new UndoneGroup(
            g.Id,
            g.Name,
            g.Revision != createdAt[g.Id] ? "The group was changed since."
                : g.Members > leaving.GetValueOrDefault(g.Id) ? "Somebody is in the group."
                : null))];
    }

    public static async Task RemoveAsync(MusterDb db, DirectoryWrite write, IEnumerable<UndoneGroup> groups, CancellationToken cancellation)
    {
        var ids = groups.Where(g => g.Kept is null).Select(g => g.Id).ToList();

        if (ids.Count == 0)
            return;

        var removed = await db.Groups.Where(g => ids.Contains(g.Id)).ToListAsync(cancellation);
        removed.ForEach(g => g.Remove(write.Now, write.Revision));
        await Removals.RecordAsync(db, [.. removed.Select(g => Removal.HashOfGroup(g.NameKey))], write.Revision, cancellation);
    }
}
