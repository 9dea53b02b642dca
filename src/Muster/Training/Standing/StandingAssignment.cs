using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training.Assigning;

namespace Muster.Training.Standing;

/// <summary>Assigns what stands on the groups that learners join by hand, in the transaction that lets them join.</summary>
static class StandingAssignment
{
    /// <param name="joined">Groups that the learner did not sit in before.</param>
    /// <param name="groups">All groups that the learner sits in now.</param>
    public static Task AssignAsync(
        MusterDb db, DirectoryWrite write, string actor, Guid learner, IEnumerable<Guid> joined, IReadOnlyCollection<Guid> groups, CancellationToken cancellation) =>
        AssignAsync(db, write, actor, [(learner, groups)], joined, cancellation);

    /// <param name="learners">With all groups that each sits in now.</param>
    /// <param name="joined">Groups that none of them sat in before.</param>
    public static async Task AssignAsync(
        MusterDb db, DirectoryWrite write, string actor, IReadOnlyList<(Guid Id, IReadOnlyCollection<Guid> Groups)> learners, IEnumerable<Guid> joined, CancellationToken cancellation)
    {
        var brings = (await StandingCatalogue.LoadAsync(db, cancellation)).JoiningBrings(joined).ToList();

        if (brings.Count == 0)
            return;

        var ids = learners.Select(l => l.Id).ToList();
        var has = (await db.Assignments
            .Where(a => ids.Contains(a.LearnerId) && a.State == AssignmentState.Current)
            .Select(a => new { a.LearnerId, a.PackageId })
            .ToListAsync(cancellation)).ToHashSet();

        var today = (await db.Organisations.AsNoTracking().SingleAsync(cancellation)).DateOf(write.Now);
        var batch = new AssignmentBatch(write, new AssignmentOrigin(actor, AssignmentSource.Group), new HashSet<Guid>());

        foreach (var (learner, groups) in learners)
        {
            foreach (var standing in brings.Where(s => !has.Contains(new { LearnerId = learner, s.Version.PackageId })))
                batch.Give(learner, standing.Version, groups, standing.DueOn(today));
        }

        await batch.WriteAsync(db, cancellation);

        foreach (var assignment in batch.Assignments)
            write.Record("assignment.assign", assignment.LearnerId, after: new { assignment = assignment.Id, package = assignment.PackageId, assignment.DueOn, standing = true });
    }
}
