using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Mail;

/// <summary>Takes mails back whose cause is gone before they are sent, in the transaction that takes the cause away.</summary>
static class MailCancellation
{
    public const string TrainingTakenBack = "The training was taken back before this was sent.";

    public const string AssignedAnew = "The training was assigned anew before this was sent.";

    /// <summary>Who has begun what the list assigned keeps it, and is told of it.</summary>
    public static Task OfListAsync(MusterDb db, Guid import, CancellationToken cancellation) =>
        CancelAsync(
            db.Mails.Where(m => m.ImportId == import && !db.Assignments.Any(a => a.LearnerId == m.LearnerId && a.SourceId == import && a.State == AssignmentState.Current && a.Progress != AssignmentProgress.NotStarted)),
            "The list was undone before this was sent.",
            cancellation);

    public static Task OfLearnersAsync(MusterDb db, List<Guid> learners, CancellationToken cancellation) =>
        CancelAsync(db.Mails.Where(m => learners.Contains(m.LearnerId)), "The learner was archived before this was sent. Restoring does not send it: that is yours to decide.", cancellation);

    /// <summary>What waits tells of them no more; a mail that then has nothing to say is not sent.</summary>
    public static async Task OfAssignmentsAsync(MusterDb db, List<Guid> learners, IReadOnlyCollection<Guid> assignments, string why, CancellationToken cancellation)
    {
        var unsent = db.Mails.Where(m => learners.Contains(m.LearnerId) && m.State != MailState.Sent);

        // Changes nothing, but holds them: no process takes one while its trainings are read and written.
        await unsent.Where(m => m.State == MailState.Queued).ExecuteUpdateAsync(set => set.SetProperty(m => m.Error, m => m.Error), cancellation);

        var mails = await unsent.AsNoTracking().Where(m => m.State == MailState.Queued || m.State == MailState.Sending).ToListAsync(cancellation);
        var concerned = mails.FindAll(m => m.Without(assignments).Count < m.Trainings.Count);
        var silenced = concerned.FindAll(m => !m.HasToSay(m.Without(assignments))).ConvertAll(m => m.Id);

        // One that is being handed over keeps what it says; before it is tried again it is looked at anew.
        var waiting = concerned.FindAll(m => m.State == MailState.Queued && !silenced.Contains(m.Id));
        await db.UpdateAsync(MailTables.Trainings, waiting.ConvertAll(m => (m.Id, m.Without(assignments))), cancellation);

        if (silenced.Count > 0)
            await CancelAsync(db.Mails.Where(m => silenced.Contains(m.Id)), why, cancellation);
    }

    /// <summary>One that is being handed over cannot be called back, but is not tried again. One statement: whatever happens to a mail, it is before or after.</summary>
    /// <returns>How many of them are concerned.</returns>
    public static Task<int> CancelAsync(IQueryable<OutgoingMail> mails, string why, CancellationToken cancellation) =>
        mails
            .Where(m => m.State != MailState.Sent && (m.State == MailState.Queued || m.State == MailState.Sending || m.State == MailState.Uncertain))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.State, m => m.State == MailState.Queued ? MailState.Cancelled : m.State)
                    .SetProperty(m => m.Error, m => m.State == MailState.Queued ? why : m.Error)
                    .SetProperty(m => m.Unwanted, why),
                cancellation);
}
