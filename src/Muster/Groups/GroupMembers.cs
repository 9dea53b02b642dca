using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Groups;

/// <summary>
/// Finds pages of a group's members. Few members are looked up one by one; among many, walking the list in its order soon
/// comes upon enough of them. The other way round either takes seconds in a large directory.
/// </summary>
static class GroupMembers
{
    // A lookup costs a few microseconds; with so many, both ways take about as long among a million learners.
    const int Few = 3_000;

    /// <param name="inOrder">False where they are only counted, so that nothing is gained by walking.</param>
    public static async Task<IQueryable<Assignment>> AmongAsync(MusterDb db, Guid group, IQueryable<Assignment> assignments, bool inOrder, CancellationToken cancellation)
    {
        var members = IdsOf(db, group);

        if (!inOrder || await AreFewAsync(members, cancellation))
            return assignments.Where(a => members.Contains(a.LearnerId));

        // A membership looked up in each row. PostgreSQL would make a join of EXISTS and hash all members first.
        return assignments.Where(a => db.Memberships.Where(m => m.LearnerId == a.LearnerId && m.GroupId == group).Select(m => m.GroupId).FirstOrDefault() == group);
    }

    /// <summary>Those of learners in no group; each is looked up, as above.</summary>
    public static IQueryable<Assignment> InNone(MusterDb db, IQueryable<Assignment> assignments) =>
        assignments.Where(a => db.Memberships.Where(m => m.LearnerId == a.LearnerId).Select(m => (Guid?)m.GroupId).FirstOrDefault() == null);

    static IQueryable<Guid> IdsOf(MusterDb db, Guid group) => db.Memberships.Where(m => m.GroupId == group).Select(m => m.LearnerId);

    static async Task<bool> AreFewAsync(IQueryable<Guid> members, CancellationToken cancellation) => await members.Take(Few + 1).CountAsync(cancellation) <= Few;
}
