using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Learners;

/// <summary>
/// Changes what learners sit in, of many learners with one statement a table. A change of memberships is a change of the
/// learner: its revision moves in the same transaction, so that a list previewed before does not apply unseen what it
/// would now do. Every such change goes through here; for assignments see <see cref="Training.Assigning.AssignmentBatch"/>.
/// </summary>
static class Enrolment
{
    /// <param name="memberships">None that there is already.</param>
    public static async Task JoinAsync(MusterDb db, DirectoryWrite write, IReadOnlyCollection<Membership> memberships, CancellationToken cancellation)
    {
        await db.WriteAsync(LearnerTables.Memberships, memberships, cancellation);
        await TouchAsync(db, write, memberships.Select(m => m.LearnerId), cancellation);
    }

    public static async Task LeaveAsync(MusterDb db, DirectoryWrite write, IReadOnlyCollection<Membership> memberships, CancellationToken cancellation)
    {
        // Mostly many learners leave the same groups.
        var leaving = memberships
            .GroupBy(m => m.LearnerId, m => m.GroupId)
            .Select(l => (Learner: l.Key, Groups: l.Order().ToList()))
            .GroupBy(l => string.Join(',', l.Groups));

        foreach (var together in leaving)
        {
            var (learners, groups) = (together.Select(l => l.Learner).ToList(), together.First().Groups);
            await db.Memberships.Where(m => learners.Contains(m.LearnerId) && groups.Contains(m.GroupId)).ExecuteDeleteAsync(cancellation);
        }

        await TouchAsync(db, write, memberships.Select(m => m.LearnerId), cancellation);
    }

    /// <summary>Everybody leaves the group.</summary>
    /// <returns>How many did.</returns>
    public static async Task<int> EmptyAsync(MusterDb db, DirectoryWrite write, Guid group, CancellationToken cancellation)
    {
        var memberships = db.Memberships.Where(m => m.GroupId == group);
        var revision = write.Revision;

        await db.Learners
            .Where(l => memberships.Any(m => m.LearnerId == l.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Revision, revision), cancellation);

        return await memberships.ExecuteDeleteAsync(cancellation);
    }

    /// <summary>With the learners themselves nothing of it stays.</summary>
    public static async Task RemoveAsync(MusterDb db, IReadOnlyCollection<Guid> learners, CancellationToken cancellation)
    {
        await db.Attempts.Where(a => learners.Contains(a.LearnerId)).ExecuteDeleteAsync(cancellation);
        await db.Assignments.Where(a => learners.Contains(a.LearnerId)).ExecuteDeleteAsync(cancellation);
        await db.Memberships.Where(m => learners.Contains(m.LearnerId)).ExecuteDeleteAsync(cancellation);
        await db.LearnerWords.Where(w => learners.Contains(w.LearnerId)).ExecuteDeleteAsync(cancellation);
    }

    // Learners that this transaction wrote already have its revision.
    public static async Task TouchAsync(MusterDb db, DirectoryWrite write, IEnumerable<Guid> learners, CancellationToken cancellation)
    {
        var (ids, revision) = (learners.Distinct().ToList(), write.Revision);

        if (ids.Count == 0)
            return;

        await db.Learners
            .Where(l => ids.Contains(l.Id) && l.Revision != revision)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Revision, revision), cancellation);
    }
}
