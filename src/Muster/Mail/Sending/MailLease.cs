using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Persistence;

namespace Muster.Mail.Sending;

/// <summary>
/// Who hands a mail over, and what came of it: each step a conditional update, committed before the next. A mail is taken
/// before it is handed to the server, so one whose process died in between is never sent a second time by itself.
/// </summary>
static class MailLease
{
    /// <summary>Longer than any server may take over one mail.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(10);

    /// <summary>Mails whose turn it is, the longest waiting first. What a list writes waits until the list is applied whole: a later batch may have more to tell.</summary>
    public static Task<List<Guid>> WaitingAsync(MusterDb db, DateTimeOffset now, int most, CancellationToken cancellation) =>
        db.Mails
            .Where(m => m.State == MailState.Queued && m.NextTryAt <= now)
            .Where(m => m.ImportId == null || db.Imports.Any(i => i.Id == m.ImportId && i.Status == ImportStatus.Done))
            .Where(m => db.Learners.Any(l => l.Id == m.LearnerId && l.ArchivedAt == null))
            .OrderBy(m => m.NextTryAt).ThenBy(m => m.Id)
            .Select(m => m.Id)
            .Take(most)
            .ToListAsync(cancellation);

    /// <summary>Takes it as it is now: to the learner's name and address of today, of what is current still.</summary>
    /// <returns>Null where another process took it, or it is cancelled.</returns>
    public static async Task<OutgoingMail?> TryTakeAsync(MusterDb db, Guid id, WorkerName worker, DateTimeOffset now, CancellationToken cancellation)
    {
        var me = worker.ToString();

        var taken = await db.Mails
            .Where(m => m.Id == id && m.State == MailState.Queued && m.NextTryAt <= now)
            .Where(m => db.Learners.Any(l => l.Id == m.LearnerId && l.ArchivedAt == null))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.State, MailState.Sending)
                    .SetProperty(m => m.Name, m => db.Learners.Where(l => l.Id == m.LearnerId).Select(l => l.FirstName).First())
                    .SetProperty(m => m.Address, m => db.Learners.Where(l => l.Id == m.LearnerId).Select(l => l.Email).First())
                    .SetProperty(m => m.Tries, m => m.Tries + 1)
                    .SetProperty(m => m.LeaseOwner, me)
                    .SetProperty(m => m.LeaseUntil, now + Length),
                cancellation) == 1;

        return taken ? await UpToDateAsync(db, id, cancellation) : null;
    }

    /// <summary>Also of a mail that was given up for uncertain meanwhile: whoever handed it over knows better.</summary>
    public static Task SettleAsync(MusterDb db, OutgoingMail mail, Delivery delivery, DateTimeOffset now, CancellationToken cancellation)
    {
        var (state, owner) = (StateAfter(mail, delivery), mail.LeaseOwner);
        var again = state == MailState.Queued;
        DateTimeOffset? sentAt = state == MailState.Sent ? now : null;

        return db.Mails
            .Where(m => m.Id == mail.Id && m.LeaseOwner == owner && (m.State == MailState.Sending || m.State == MailState.Uncertain))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.State, m => again && m.Unwanted != null ? MailState.Cancelled : state)
                    .SetProperty(m => m.SentAt, sentAt)
                    .SetProperty(m => m.Error, m => again && m.Unwanted != null ? m.Unwanted : delivery.Words)
                    .SetProperty(m => m.NextTryAt, m => again ? now + MailRetry.After(mail.Tries) : m.NextTryAt)
                    .SetProperty(m => m.LeaseOwner, (string?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null),
                cancellation);
    }

    /// <summary>What dead processes were handing over: nobody knows whether it arrived, so nobody but a person sends it again.</summary>
    public static async Task GiveUpOfTheDeadAsync(MusterDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var owners = await db.Mails.Where(m => m.State == MailState.Sending && m.LeaseUntil >= now).Select(m => m.LeaseOwner).Distinct().ToListAsync(cancellation);
        var dead = owners.Where(o => WorkerName.IsCertainlyDead(o!)).ToList();
        var lost = db.Mails.Where(m => m.State == MailState.Sending && (m.LeaseUntil < now || dead.Contains(m.LeaseOwner)));

        // Looked for first: an update that finds nothing still waits for SQLite's one writer.
        if (!await lost.AnyAsync(cancellation))
            return;

        await lost.ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, MailState.Uncertain)
                .SetProperty(m => m.Error, "Muster was stopped while the mail was handed over. It may have arrived."),
            cancellation);
    }

    /// <summary>What waited too long is kept for a person to decide.</summary>
    public static async Task PutAsideTheOldAsync(MusterDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var oldest = now - TimeSpan.FromDays(MailSettings.MostDaysWaiting);
        var old = db.Mails.Where(m => m.State == MailState.Queued && m.NextTryAt < oldest);

        // Looked for first, as above.
        if (!await old.AnyAsync(cancellation))
            return;

        await old.ExecuteUpdateAsync(
            set => set
                .SetProperty(m => m.State, MailState.TooOld)
                .SetProperty(m => m.Error, $"It waited for {MailSettings.MostDaysWaiting} days and could not be sent, so it is not sent unasked any more."),
            cancellation);
    }

    /// <summary>No server can be reached: what waits says why.</summary>
    public static Task NoteAsync(MusterDb db, List<Guid> waiting, string fault, CancellationToken cancellation) =>
        db.Mails
            .Where(m => waiting.Contains(m.Id) && m.State == MailState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.Error, fault), cancellation);

    // Something may have been taken back or assigned anew while it was handed over before, or since a person sent it again.
    static async Task<OutgoingMail?> UpToDateAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        var mail = await db.Mails.AsNoTracking().SingleAsync(m => m.Id == id, cancellation);

        if (await OutdatedMail.FindAsync(db, [mail], cancellation) is not [var outdated])
            return mail;

        var mine = db.Mails.Where(m => m.Id == id && m.LeaseOwner == mail.LeaseOwner && m.State == MailState.Sending);

        await (outdated.IsWorthSending
            ? mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.Trainings, outdated.Left), cancellation)
            : mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.State, MailState.Cancelled).SetProperty(m => m.Error, outdated.WhyUnsent), cancellation));

        return outdated.IsWorthSending ? await db.Mails.AsNoTracking().SingleAsync(m => m.Id == id, cancellation) : null;
    }

    static MailState StateAfter(OutgoingMail mail, Delivery delivery) => delivery.Result switch
    {
        DeliveryResult.Taken => MailState.Sent,
        DeliveryResult.Later => mail.Tries < MailRetry.MostTries ? MailState.Queued : MailState.Failed,
        DeliveryResult.Refused => MailState.Failed,
        _ => MailState.Uncertain,
    };
}
