using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Muster.Paging;
using Muster.Persistence;

namespace Muster.Learners;

/// <summary>A page of the learners, by last name and first name.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record LearnerPage(IReadOnlyList<LearnerRow> Rows, NameCursor? Next)
{
    public const int DefaultSize = 50;
    public const int LargestSize = 1000;

    /// <summary>Found by index and paged by key: as fast on the last page as on the first.</summary>
    public static async Task<LearnerPage> ReadAsync(
        MusterDb db, LearnerFilter filter, NameCursor? after, int size, CancellationToken cancellation)
    {
        size = Math.Clamp(size, 1, LargestSize);
        var search = await LearnerSearch.PlanAsync(db, filter, cancellation);

        var found = await search.After(after)
            .Take(size + 1)
            .Select(l => new { l.NameKey, Row = new LearnerRow(l.Id, l.FirstName, l.LastName, l.Email, Array.Empty<string>(), l.Custom, l.ArchivedAt, l.Revision) })
            .ToListAsync(cancellation);

        var more = found.Count > size;

        if (more)
            found.RemoveAt(size);

        var groups = await GroupsOfAsync(db, found.ConvertAll(f => f.Row.Id), cancellation);
        var rows = found.ConvertAll(f => f.Row with { Groups = [.. groups[f.Row.Id]] });
        return new LearnerPage(rows, more ? new NameCursor(found[^1].NameKey, found[^1].Row.Id) : null);
    }

    /// <summary>These learners, in no order.</summary>
    internal static async Task<List<LearnerRow>> OfAsync(MusterDb db, List<Guid> ids, CancellationToken cancellation)
    {
        var rows = await db.Learners
            .Where(l => ids.Contains(l.Id))
            .Select(l => new LearnerRow(l.Id, l.FirstName, l.LastName, l.Email, Array.Empty<string>(), l.Custom, l.ArchivedAt, l.Revision))
            .ToListAsync(cancellation);

        var groups = await GroupsOfAsync(db, ids, cancellation);
        return rows.ConvertAll(r => r with { Groups = [.. groups[r.Id]] });
    }

    /// <summary>All that the filter lets through, a page in memory at a time.</summary>
    public static async IAsyncEnumerable<LearnerRow> StreamAsync(
        MusterDb db, LearnerFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        NameCursor? after = null;

        do
        {
            var page = await ReadAsync(db, filter, after, LargestSize, cancellation);

            foreach (var row in page.Rows)
                yield return row;

            after = page.Next;
        }
        while (after is not null);
    }

    public static async Task<int> CountAsync(MusterDb db, LearnerFilter filter, CancellationToken cancellation) =>
        await (await LearnerSearch.PlanAsync(db, filter, cancellation)).Learners.CountAsync(cancellation);

    static async Task<ILookup<Guid, string>> GroupsOfAsync(MusterDb db, List<Guid> learners, CancellationToken cancellation)
    {
        var groups = await (
            from membership in db.Memberships
            where learners.Contains(membership.LearnerId)
            join grp in db.Groups on membership.GroupId equals grp.Id
            orderby grp.NameKey
            select new { membership.LearnerId, grp.Name }).ToListAsync(cancellation);

        return groups.ToLookup(g => g.LearnerId, g => g.Name);
    }
}
