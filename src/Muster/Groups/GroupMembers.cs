using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;
using Muster.Training.Annual;

namespace Muster.Groups;

/// <summary>
/// Finds pages of a group's members. Few members are looked up one by one. Among many, walking the list in its order mostly
/// comes upon enough of them soon; where it does not, as right after the whole group was assigned anew, they are looked up
/// too. The wrong way round takes seconds in a large directory.
/// </summary>
static class GroupMembers
{
    /// <param name="walked">What the list's index gives, from the page's beginning.</param>
    /// <param name="only">Conditions that the index does not answer.</param>
    /// <param name="read">Reads the first <paramref name="most"/> in the list's order.</param>
    public static async Task<List<T>> PageAsync<T>(
        MusterDb db, Guid group, IQueryable<Assignment> walked, Func<IQueryable<Assignment>, IQueryable<Assignment>> only, int most, QueryShapes shapes,
        Func<IQueryable<Assignment>, Task<List<T>>> read, CancellationToken cancellation)
    {
        if (!await AreFewAsync(db, group, shapes, cancellation))
        {
            var near = await NearAsync(walked, shapes, cancellation);

            // A membership looked up in each row. PostgreSQL would make a join of EXISTS and hash all members first.
            var found = await read(only(near).Where(a => db.Memberships.Where(m => m.LearnerId == a.LearnerId && m.GroupId == group).Select(m => m.GroupId).FirstOrDefault() == group));

            if (found.Count == most || near == walked)
                return found;
        }

        // All of them in an order of their own: with a limit and the list's order both databases would walk the list again.
        var all = int.MaxValue;
        return await read(Of(db, group, only(walked)).OrderBy(a => a.LearnerId).Take(all));
    }

    /// <summary>In no order.</summary>
    public static IQueryable<Assignment> Of(MusterDb db, Guid group, IQueryable<Assignment> assignments)
    {
        var members = IdsOf(db, group);
        return assignments.Where(a => members.Contains(a.LearnerId));
    }

    /// <summary>Those of learners in no group; each is looked up, as above.</summary>
    public static IQueryable<Assignment> InNone(MusterDb db, IQueryable<Assignment> assignments) =>
        assignments.Where(a => db.Memberships.Where(m => m.LearnerId == a.LearnerId).Select(m => (Guid?)m.GroupId).FirstOrDefault() == null);

    // The same where the list is no longer than that.
    static async Task<IQueryable<Assignment>> NearAsync(IQueryable<Assignment> walked, QueryShapes shapes, CancellationToken cancellation)
    {
        var beyond = await AnnualCursor.InOrder(walked).Skip(shapes.MostWalked).Select(a => new { a.AssignedAt, a.Id }).FirstOrDefaultAsync(cancellation);

        return beyond is { AssignedAt: var at, Id: var id }
            ? walked.Where(a => a.AssignedAt <= at && (a.AssignedAt < at || a.Id < id))
            : walked;
    }

    static IQueryable<Guid> IdsOf(MusterDb db, Guid group) => db.Memberships.Where(m => m.GroupId == group).Select(m => m.LearnerId);

    static async Task<bool> AreFewAsync(MusterDb db, Guid group, QueryShapes shapes, CancellationToken cancellation) =>
        await IdsOf(db, group).Take(shapes.FewMembers + 1).CountAsync(cancellation) <= shapes.FewMembers;
}
