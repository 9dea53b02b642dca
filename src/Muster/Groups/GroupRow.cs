using Microsoft.EntityFrameworkCore;
using Muster.Paging;
using Muster.Persistence;

namespace Muster.Groups;

/// <summary>A group in a list.</summary>
/// <param name="Members">Active learners in it.</param>
public sealed record GroupRow(Guid Id, string Name, int Members)
{
    /// <summary>A page counts about so many members in all: each has to be looked up, for the archived are members still.</summary>
    public const int MostCounted = 10_000;

    /// <summary>The groups that are not removed, by name.</summary>
    public static Task<List<GroupRow>> ListAsync(MusterDb db, CancellationToken cancellation) =>
        RowsOf(db, db.Groups, int.MaxValue, int.MaxValue).ToListAsync(cancellation);

    /// <param name="after">The last of the page before; null for the first page.</param>
    /// <param name="most">A group's members are counted to one more than these.</param>
    public static async Task<NamePage<GroupRow>> PageAsync(MusterDb db, NameCursor? after, int size, CancellationToken cancellation, int most = int.MaxValue)
    {
        var groups = after is { NameKey: var key } ? db.Groups.Where(g => g.NameKey.CompareTo(key) > 0) : db.Groups;
        var found = await RowsOf(db, groups, size + 1, most).ToListAsync(cancellation);
        return NamePage<GroupRow>.Of(found, size, g => new NameCursor(Group.KeyOf(g.Name), g.Id));
    }

    /// <returns>Null where there is no such group, or it is removed.</returns>
    public static Task<GroupRow?> FindAsync(MusterDb db, Guid id, int most, CancellationToken cancellation) =>
        RowsOf(db, db.Groups.Where(g => g.Id == id), 1, most).SingleOrDefaultAsync(cancellation);

    /// <summary>To how many the members of each group are counted while somebody waits for a page of so many groups: all, where there are few.</summary>
    public static async Task<int> MostOfEachAsync(MusterDb db, int groups, CancellationToken cancellation, int mostCounted = MostCounted) =>
        await db.Memberships.Take(mostCounted + 1).CountAsync(cancellation) <= mostCounted ? int.MaxValue : mostCounted / groups;

    static IQueryable<GroupRow> RowsOf(MusterDb db, IQueryable<Group> groups, int size, int most)
    {
        var kept = groups.Where(g => g.RemovedAt == null).OrderBy(g => g.NameKey).Take(size);

        if (most == int.MaxValue)
            return kept.Select(g => new GroupRow(g.Id, g.Name, db.Memberships.Count(m => m.GroupId == g.Id && db.Learners.Any(l => l.Id == m.LearnerId && l.ArchivedAt == null))));

        // A lookup in each, as the count stops early: PostgreSQL would make a join of EXISTS and read all learners first.
        return kept.Select(g => new GroupRow(
            g.Id,
            g.Name,
            db.Memberships.Where(m => m.GroupId == g.Id && db.Learners.Where(l => l.Id == m.LearnerId && l.ArchivedAt == null).Select(l => l.Id).FirstOrDefault() == m.LearnerId).Take(most + 1).Count()));
    }
}
