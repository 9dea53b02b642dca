using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Mail;

/// <summary>Keeps a mail from telling what is no longer so.</summary>
static class MailContent
{
    /// <returns>Those of its assignments that were taken back.</returns>
    public static Task<List<Guid>> TakenBackAsync(MusterDb db, OutgoingMail mail, CancellationToken cancellation)
    {
        var told = mail.Trainings.Select(t => t.AssignmentId).OfType<Guid>().ToList();

        return db.Assignments
            .Where(a => a.LearnerId == mail.LearnerId && told.Contains(a.Id) && a.State == AssignmentState.Withdrawn)
            .Select(a => a.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>Who waits is written to by the name and address of today; what was handed over keeps those it had.</summary>
    public static Task ReaddressAsync(MusterDb db, IReadOnlyCollection<Guid> learners, CancellationToken cancellation) =>
        db.Mails
            .Where(m => learners.Contains(m.LearnerId) && m.State != MailState.Sent && m.State != MailState.Sending)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.Name, m => db.Learners.Where(l => l.Id == m.LearnerId).Select(l => l.FirstName).First())
                    .SetProperty(m => m.Address, m => db.Learners.Where(l => l.Id == m.LearnerId).Select(l => l.Email).First()),
                cancellation);
}
