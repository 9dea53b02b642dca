using Microsoft.EntityFrameworkCore;
using Muster.Mail;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Learners;

/// <summary>The learner has left, or is back. Memberships, assignments and attempts stay as they are.</summary>
public static class Archiving
{
    /// <summary>Archiving an archived learner changes nothing.</summary>
    public static Task<Outcome<Learner>> ArchiveAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation) =>
        ChangeAsync(db, clock, actor, id, archive: true, cancellation);

    /// <summary>Restoring an active learner changes nothing.</summary>
    public static Task<Outcome<Learner>> RestoreAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation) =>
        ChangeAsync(db, clock, actor, id, archive: false, cancellation);

    /// <summary>Archives or restores many at once, in the current transaction.</summary>
    internal static async Task MoveAsync(MusterDb db, DirectoryWrite write, List<Guid> learners, bool archive, CancellationToken cancellation)
    {
        if (learners.Count == 0)
            return;

        DateTimeOffset? archivedAt = archive ? write.Now : null;

        await db.Learners
            .Where(l => learners.Contains(l.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.ArchivedAt, archivedAt).SetProperty(l => l.Revision, write.Revision), cancellation);

        await MarkAsync(db, learners, archive, cancellation);
    }

    // Who is due again is read from the assignments alone.
    static async Task MarkAsync(MusterDb db, List<Guid> learners, bool archive, CancellationToken cancellation)
    {
        await db.Assignments
            .Where(a => learners.Contains(a.LearnerId))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.LearnerArchived, archive), cancellation);

        if (archive)
            await MailCancellation.OfLearnersAsync(db, learners, cancellation);
    }

    static async Task<Outcome<Learner>> ChangeAsync(MusterDb db, TimeProvider clock, string actor, Guid id, bool archive, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.Learners.SingleOrDefaultAsync(l => l.Id == id, cancellation) is not { } learner)
            return ActiveLearner.Unknown;

        if (learner.IsActive != archive)
            return learner;

        var before = new { learner.ArchivedAt };

        if (archive)
            learner.Archive(write.Now, write.Revision);
        else
            learner.Restore(write.Revision);

        await MarkAsync(db, [id], archive, cancellation);
        write.Record(archive ? "learner.archive" : "learner.restore", id, before, new { learner.ArchivedAt });
        await write.CommitAsync(cancellation);
        return learner;
    }
}
