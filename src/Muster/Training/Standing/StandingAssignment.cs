using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training.Assigning;

namespace Muster.Training.Standing;

/// <summary>Assigns what stands on the groups that one learner joins by hand, in the transaction that lets the learner join.</summary>
static class StandingAssignment
{
    /// <param name="joined">Groups that the learner did not sit in before.</param>
    /// <param name="groups">All groups that the learner sits in now.</param>
    public static async Task AssignAsync(
        MusterDb db, DirectoryWrite write, string actor, Guid learner, IEnumerable<Guid> joined, IReadOnlyCollection<Guid> groups, CancellationToken cancellation)
    {
        var brings = (await StandingCatalogue.LoadAsync(db, cancellation)).JoiningBrings(joined).ToList();

        if (brings.Count == 0)
            return;

        var has = await db.Assignments
            .Where(a => a.LearnerId == learner && a.State == AssignmentState.Current)
            .Select(a => a.PackageId)
            .ToHashSetAsync(cancellation);

        var today = (await db.Organisations.AsNoTracking().SingleAsync(cancellation)).DateOf(write.Now);
        var batch = new AssignmentBatch(write, new AssignmentOrigin(actor, AssignmentSource.Group), new HashSet<Guid>());

        foreach (var standing in brings.Where(s => !has.Contains(s.Version.PackageId)))
            batch.Give(learner, standing.Version, groups, standing.DueOn(today));

        await batch.WriteAsync(db, cancellation);

        foreach (var assignment in batch.Assignments)
            write.Record("assignment.assign", learner, after: new { assignment = assignment.Id, package = assignment.PackageId, assignment.DueOn, standing = true });
    }
}
