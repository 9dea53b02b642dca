using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Learners;

/// <summary>
/// Changes what learners sit in and have to take, of many learners with one statement a table. A change of memberships
/// or assignments is a change of the learner: its revision moves in the same transaction, so that an import previewed
/// before does not apply unseen what it would now do. Every such change goes through here.
/// </summary>
static class Enrolment
{
    /// <param name="memberships">None that there is already.</param>
    /// <param name="assignments">Of packages that the learner does not have current.</param>
    public static async Task AddAsync(
        MusterDb db,
        DirectoryWrite write,
        IReadOnlyCollection<Membership> memberships,
        IReadOnlyCollection<Assignment> assignments,
        IReadOnlyCollection<Attempt> attempts,
        CancellationToken cancellation)
    {
        await db.WriteAsync(LearnerTables.Memberships, memberships, cancellation);
        await db.WriteAsync(TrainingTables.Assignments, assignments, cancellation);
        await db.WriteAsync(TrainingTables.Attempts, attempts, cancellation);
        await TouchAsync(db, write, memberships.Select(m => m.LearnerId).Concat(assignments.Select(a => a.LearnerId)), cancellation);
    }

    public static Task JoinAsync(MusterDb db, DirectoryWrite write, IReadOnlyCollection<Membership> memberships, CancellationToken cancellation) =>
        AddAsync(db, write, memberships, [], [], cancellation);

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

    /// <summary>Withdraws assignments, and those attempts at them that were not begun.</summary>
    /// <param name="assignments">Ids, each with its learner's.</param>
    public static async Task WithdrawAsync(MusterDb db, DirectoryWrite write, IReadOnlyCollection<(Guid Learner, Guid Assignment)> assignments, CancellationToken cancellation)
    {
        if (assignments.Count == 0)
            return;

        // Learner ids lead the keys, so they lead the conditions too.
        var (learners, ids, revision) = (assignments.Select(a => a.Learner).Distinct().ToList(), assignments.Select(a => a.Assignment).ToList(), write.Revision);

        await db.Attempts
            .Where(a => learners.Contains(a.LearnerId) && ids.Contains(a.AssignmentId) && a.State == AttemptState.NotStarted)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.State, AttemptState.Withdrawn), cancellation);

        await db.Assignments
            .Where(a => learners.Contains(a.LearnerId) && ids.Contains(a.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.State, AssignmentState.Withdrawn).SetProperty(a => a.Revision, revision), cancellation);

        await TouchAsync(db, write, learners, cancellation);
    }

    /// <summary>With the learners themselves nothing of it stays.</summary>
    public static async Task RemoveAsync(MusterDb db, IReadOnlyCollection<Guid> learners, CancellationToken cancellation)
    {
        await db.Attempts.Where(a => learners.Contains(a.LearnerId)).ExecuteDeleteAsync(cancellation);
        await db.Assignments.Where(a => learners.Contains(a.LearnerId)).ExecuteDeleteAsync(cancellation);
        await db.Memberships.Where(m => learners.Contains(m.LearnerId)).ExecuteDeleteAsync(cancellation);
    }

    // Learners that this transaction wrote already have its revision.
    static async Task TouchAsync(MusterDb db, DirectoryWrite write, IEnumerable<Guid> learners, CancellationToken cancellation)
    {
        var (ids, revision) = (learners.Distinct().ToList(), write.Revision);

        if (ids.Count == 0)
            return;

        await db.Learners
            .Where(l => ids.Contains(l.Id) && l.Revision != revision)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Revision, revision), cancellation);
    }
}
