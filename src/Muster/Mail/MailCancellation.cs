using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Mail;

/// <summary>Takes mails back whose cause is gone before they are sent, in the transaction that takes the cause away.</summary>
static class MailCancellation
{
    /// <summary>Who has begun what the list assigned keeps it, and is told of it.</summary>
    public static Task OfListAsync(MusterDb db, Guid import, CancellationToken cancellation) =>
        CancelAsync(
            db.Mails.Where(m => m.ImportId == import && !db.Assignments.Any(a => a.LearnerId == m.LearnerId && a.SourceId == import && a.State == AssignmentState.Current && a.Progress != AssignmentProgress.NotStarted)),
            "The list was undone before this was sent.",
            cancellation);

    public static Task OfLearnersAsync(MusterDb db, List<Guid> learners, CancellationToken cancellation) =>
        CancelAsync(db.Mails.Where(m => learners.Contains(m.LearnerId)), "The learner was archived before this was sent. Restoring does not send it: that is yours to decide.", cancellation);

    /// <summary>What waits for these learners tells no more of training that is not current; a mail that then has nothing to say is not sent.</summary>
    public static async Task OfEndedTrainingAsync(MusterDb db, List<Guid> learners, CancellationToken cancellation)
    {
        // Most often nobody is mailed. Only whoever holds the directory's row, as this transaction does, puts a mail in the queue;
        // mail workers move one between these two states and out of them, and one that they bring back is looked at when it is taken.
        if (!await db.Mails.AnyAsync(m => m.State == MailState.Queued || m.State == MailState.Sending, cancellation))
            return;

        var unsent = db.Mails.Where(m => learners.Contains(m.LearnerId) && m.State != MailState.Sent);

        // Changes nothing, but holds them: no process takes one while its trainings are read and written.
        await unsent.Where(m => m.State == MailState.Queued).ExecuteUpdateAsync(set => set.SetProperty(m => m.Error, m => m.Error), cancellation);

        var mails = await unsent.AsNoTracking().Where(m => m.State == MailState.Queued || m.State == MailState.Sending).ToListAsync(cancellation);
        var outdated = await OutdatedMail.FindAsync(db, mails, cancellation);

        // One that is being handed over keeps what it says; before it is tried again it is looked at anew.
        var waiting = outdated.FindAll(o => o.IsWorthSending && o.Mail.State == MailState.Queued);
        await db.UpdateAsync(MailTables.Trainings, waiting.ConvertAll(o => (o.Mail.Id, o.Left)), cancellation);

        foreach (var silenced in outdated.Where(o => !o.IsWorthSending).GroupBy(o => o.WhyUnsent, o => o.Mail.Id))
            await CancelAsync(db.Mails.Where(m => silenced.ToList().Contains(m.Id)), silenced.Key, cancellation);
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
