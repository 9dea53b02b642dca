using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Mail;

/// <summary>Keeps a mail from telling what is no longer so.</summary>
static class MailContent
{
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
