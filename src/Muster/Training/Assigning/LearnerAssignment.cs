using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Organisations;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;

namespace Muster.Training.Assigning;

/// <summary>Gives one learner a package, and takes that back.</summary>
public static class LearnerAssignment
{
    /// <summary>Assigns a package that the learner does not have now. Who has it is refused, not re-assigned by accident.</summary>
    public static Task<Outcome<Assignment>> AssignAsync(
        MusterDb db, TimeProvider clock, AssignmentOrigin origin, Guid learner, Guid package, DateOnly? dueOn, CancellationToken cancellation) =>
        GiveAsync(db, clock, origin, learner, package, dueOn, seen: null, cancellation);

    /// <summary>
    /// Assigns a package anew: a new assignment with fresh attempts takes the place of the one that the person saw.
    /// Asked twice at once, it is done once, and the second is told.
    /// </summary>
    public static Task<Outcome<Assignment>> ReassignAsync(
        MusterDb db, TimeProvider clock, AssignmentOrigin origin, Guid learner, Guid package, SeenAssignment seen, DateOnly? dueOn, CancellationToken cancellation) =>
        GiveAsync(db, clock, origin, learner, package, dueOn, seen, cancellation);

    /// <summary>Withdraws an assignment while nothing of it was begun; the one before it is current again.</summary>
    public static async Task<Outcome<Assignment>> UndoAsync(MusterDb db, TimeProvider clock, string actor, Guid learner, Guid id, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.Assignments.AsNoTracking().SingleOrDefaultAsync(a => a.LearnerId == learner && a.Id == id, cancellation) is not { } assignment)
            return Refusal.Unknown(RefusalCodes.AssignmentUnknown, "There is no such assignment.");

        if (assignment.State == AssignmentState.Withdrawn)
            return assignment;

        if (assignment.State == AssignmentState.Superseded)
            return Refusal.Conflict(RefusalCodes.AssignmentChanged, "The package was assigned anew since. Take the newer assignment back first.");

        if (await db.Attempts.AnyAsync(a => a.LearnerId == learner && a.AssignmentId == id && a.State != AttemptState.NotStarted, cancellation))
            return Refusal.Conflict(RefusalCodes.AssignmentBegun, "The learner has begun this training, so it stays.");

        await Supersession.WithdrawAsync(db, write, [learner], [id], cancellation);
        write.Record("assignment.undo", learner, new { assignment = id, state = assignment.State }, new { state = AssignmentState.Withdrawn, currentAgain = assignment.PreviousId });
        await write.CommitAsync(cancellation);
        return await db.Assignments.AsNoTracking().SingleAsync(a => a.LearnerId == learner && a.Id == id, cancellation);
    }

    static async Task<Outcome<Assignment>> GiveAsync(
        MusterDb db, TimeProvider clock, AssignmentOrigin origin, Guid learner, Guid package, DateOnly? dueOn, SeenAssignment? seen, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, origin.By, cancellation);
        var active = await ActiveLearner.FindAsync(db, learner, cancellation);

        if (active.IsRefused)
            return active.Refusal;

        if (await PackageVersion.OfferedAsync(db, package, cancellation) is not { } version)
            return PackageEditing.Unknown;

        var current = await db.Assignments.AsNoTracking()
            .SingleOrDefaultAsync(a => a.LearnerId == learner && a.PackageId == package && a.State == AssignmentState.Current, cancellation);

        if ((seen is { } then ? await ChangedAsync(db, current, package, then, cancellation) : await HasAsync(db, current, cancellation)) is { } refusal)
            return refusal;

        var groups = await db.Memberships.Where(m => m.LearnerId == learner).Select(m => m.GroupId).ToListAsync(cancellation);
        var batch = new AssignmentBatch(write, origin, new HashSet<Guid>());
        var assignment = batch.Give(learner, version, groups, dueOn, current?.Id);
        await batch.WriteAsync(db, cancellation);

        write.Record(current is null ? "assignment.assign" : "assignment.reassign", learner, current is null ? null : new { assignment = current.Id }, new { assignment = assignment.Id, package, dueOn });
        await write.CommitAsync(cancellation);
        return assignment;
    }

    static async Task<Refusal?> HasAsync(MusterDb db, Assignment? current, CancellationToken cancellation)
    {
        if (current is null)
            return null;

        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        return Refusal.Conflict(ProblemCodes.AssignmentCurrent, $"The learner has this package already, since {CalendarDay.InWords(organisation.DateOf(current.AssignedAt))}. Re-assign it for fresh attempts.");
    }

    static async Task<Refusal?> ChangedAsync(MusterDb db, Assignment? current, Guid package, SeenAssignment seen, CancellationToken cancellation) =>
        current?.Id != seen.Current ? Refusal.Conflict(RefusalCodes.AssignmentChanged, "This package was assigned to the learner, or taken back, since you looked. Look again: it may be done already.")
        : current?.ResultRevision > seen.Revision ? Refusal.Conflict(ProblemCodes.ChangedSincePreview, "The learner went on with this training since you looked. See what would happen now, and confirm again.")
        : await db.Packages.AnyAsync(p => p.Id == package && p.Revision > seen.Revision, cancellation) ? Refusal.Conflict(ProblemCodes.ChangedSincePreview, "The package was changed since you looked. See what would happen now, and confirm again.")
        : null;
}
