using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Mail;
using Muster.Persistence;

namespace Muster.Training.Assigning;

/// <summary>
/// Ends current assignments and brings them back. Learner ids lead the keys, so they lead the conditions too. Takes no more
/// than a batch at a time: the ids go to the database as one parameter.
/// </summary>
static class Supersession
{
    /// <summary>Newer assignments take the place of these; what was open of them accepts nothing more.</summary>
    public static async Task SupersedeAsync(MusterDb db, DirectoryWrite write, List<Guid> learners, List<Guid> assignments, CancellationToken cancellation)
    {
        if (assignments.Count == 0)
            return;

        await CloseAsync(db, learners, assignments, AttemptState.Superseded, cancellation);
        await MoveAsync(db, write, learners, assignments, AssignmentState.Current, AssignmentState.Superseded, cancellation);
        await MailCancellation.OfEndedTrainingAsync(db, learners, cancellation);
    }

    /// <summary>Takes assignments back: they are withdrawn, and what they had superseded is current again.</summary>
    public static async Task WithdrawAsync(MusterDb db, DirectoryWrite write, List<Guid> learners, List<Guid> assignments, CancellationToken cancellation)
    {
        if (assignments.Count == 0)
            return;

        await CloseAsync(db, learners, assignments, AttemptState.Withdrawn, cancellation);
        await MoveAsync(db, write, learners, assignments, AssignmentState.Current, AssignmentState.Withdrawn, cancellation);

        var previous = await db.Assignments
            .Where(a => learners.Contains(a.LearnerId) && assignments.Contains(a.Id) && a.PreviousId != null)
            .Select(a => a.PreviousId!.Value)
            .ToListAsync(cancellation);

        await ReviveAsync(db, write, learners, previous, cancellation);
        await MailCancellation.OfEndedTrainingAsync(db, learners, cancellation);

        // A list previewed before took the package for assigned; a withdrawn assignment is not looked at any more, its learner is.
        await Enrolment.TouchAsync(db, write, learners, cancellation);
    }

    // Superseding left the times alone, so an attempt goes back to what they say it was.
    static async Task ReviveAsync(MusterDb db, DirectoryWrite write, List<Guid> learners, List<Guid> assignments, CancellationToken cancellation)
    {
        if (assignments.Count == 0)
            return;

        await MoveAsync(db, write, learners, assignments, AssignmentState.Superseded, AssignmentState.Current, cancellation);

        await db.Attempts
            .Where(a => learners.Contains(a.LearnerId) && assignments.Contains(a.AssignmentId) && a.State == AttemptState.Superseded)
            .ExecuteUpdateAsync(
                set => set.SetProperty(a => a.State, a => a.StartedAt == null ? AttemptState.NotStarted : AttemptState.InProgress), cancellation);
    }

    static Task<int> CloseAsync(MusterDb db, List<Guid> learners, List<Guid> assignments, AttemptState state, CancellationToken cancellation) =>
        db.Attempts
            .Where(a => learners.Contains(a.LearnerId) && assignments.Contains(a.AssignmentId) && (a.State == AttemptState.NotStarted || a.State == AttemptState.InProgress))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.State, state), cancellation);

    static Task<int> MoveAsync(MusterDb db, DirectoryWrite write, List<Guid> learners, List<Guid> assignments, AssignmentState from, AssignmentState to, CancellationToken cancellation) =>
        db.Assignments
            .Where(a => learners.Contains(a.LearnerId) && assignments.Contains(a.Id) && a.State == from)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.State, to).SetProperty(a => a.Revision, write.Revision), cancellation);
}
