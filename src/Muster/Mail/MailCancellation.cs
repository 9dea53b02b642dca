using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Mail;

/// <summary>Takes mails back whose cause is gone before they are sent, in the transaction that takes the cause away.</summary>
static class MailCancellation
{
    public static Task OfListAsync(MusterDb db, Guid import, CancellationToken cancellation) =>
        CancelAsync(db.Mails.Where(m => m.ImportId == import), "The list was undone before this was sent.", cancellation);

    public static Task OfAssignmentAsync(MusterDb db, Guid assignment, CancellationToken cancellation)
    {
        var cause = MailCause.OfAssignment(assignment);
        return CancelAsync(db.Mails.Where(m => m.Cause == cause), "The assignment was taken back before this was sent.", cancellation);
    }

    public static Task OfLearnersAsync(MusterDb db, List<Guid> learners, CancellationToken cancellation) =>
        CancelAsync(db.Mails.Where(m => learners.Contains(m.LearnerId)), "The learner was archived before this was sent.", cancellation);

    static Task<int> CancelAsync(IQueryable<OutgoingMail> mails, string why, CancellationToken cancellation) =>
        mails
            .Where(m => m.State == MailState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Cancelled).SetProperty(m => m.Error, why), cancellation);
}
