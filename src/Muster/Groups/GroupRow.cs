using Microsoft.EntityFrameworkCore;
using Muster.Paging;
using Muster.Persistence;

namespace Muster.Groups;

/// <summary>A group in a list.</summary>
/// <param name="Members">Active learners in it.</param>
public sealed record GroupRow(Guid Id, string Name, int Members)
{
    /// <summary>The groups that are not removed, by name.</summary>
    public static Task<List<GroupRow>> ListAsync(MusterDb db, CancellationToken cancellation) =>
        RowsOf(db, db.Groups).ToListAsync(cancellation);

    /// <param name="after">The last of the page before; null for the first page.</param>
    public static async Task<NamePage<GroupRow>> PageAsync(MusterDb db, NameCursor? after, int size, CancellationToken cancellation)
    {
        var groups = after is { NameKey: var key } ? db.Groups.Where(g => g.NameKey.CompareTo(key) > 0) : db.Groups;
        var found = await RowsOf(db, groups, size + 1).ToListAsync(cancellation);
        return NamePage<GroupRow>.Of(found, size, g => new NameCursor(Group.KeyOf(g.Name), g.Id));
    }

    static IQueryable<GroupRow> RowsOf(MusterDb db, IQueryable<Group> groups, int most = int.MaxValue) =>
        groups
            .Where(g => g.RemovedAt == null)
            .OrderBy(g => g.NameKey)
            .Take(most)
            .Select(g => new GroupRow(
                g.Id,
                g.Name,
                db.Memberships.Count(m => m.GroupId == g.Id && db.Learners.Any(l => l.Id == m.LearnerId && l.ArchivedAt == null))));
}
