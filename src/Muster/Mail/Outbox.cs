using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Mail;

/// <summary>What an administrator sees of mails, and decides about them.</summary>
public static class Outbox
{
    static readonly MailState[] Sendable = [MailState.Failed, MailState.Uncertain, MailState.Cancelled];
    static readonly MailState[] Cancellable = [MailState.Queued, MailState.Failed, MailState.Uncertain];

    public static bool CanBeSentAgain(MailState state) => Sendable.Contains(state);

    public static bool CanBeCancelled(MailState state) => Cancellable.Contains(state);

    /// <summary>Newest first.</summary>
    /// <param name="before">The last mail of the page before; null for the first page.</param>
    public static Task<List<MailRow>> ListAsync(MusterDb db, MailState? state, Guid? before, int most, CancellationToken cancellation)
    {
        var mails = state is { } only ? db.Mails.Where(m => m.State == only) : db.Mails;

        if (before is { } last)
            mails = mails.Where(m => m.Id < last);

        return mails
            .OrderByDescending(m => m.Id)
            .Take(most)
            .Select(m => new MailRow(m.Id, m.Name, m.Address, m.Trainings, m.State, m.CreatedAt, m.SentAt))
            .ToListAsync(cancellation);
    }

    /// <summary>Puts a mail in the queue that is not on its way. Asked twice, it is sent once.</summary>
    public static Task<Outcome<OutgoingMail>> SendAgainAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation) =>
        MoveAsync(db, clock, actor, id, Sendable, MailState.Queued, "mail.send_again", cancellation);

    /// <summary>It is not sent. What was handed over already cannot be called back.</summary>
    public static Task<Outcome<OutgoingMail>> CancelAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation) =>
        MoveAsync(db, clock, actor, id, Cancellable, MailState.Cancelled, "mail.cancel", cancellation);

    static async Task<Outcome<OutgoingMail>> MoveAsync(MusterDb db, TimeProvider clock, string actor, Guid id, MailState[] from, MailState to, string action, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.Mails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } mail)
            return Refusal.Unknown(RefusalCodes.MailUnknown, "There is no such mail.");

        if (mail.State == to)
            return mail;

        if (to == MailState.Queued && !await db.Learners.AnyAsync(l => l.Id == mail.LearnerId && l.ArchivedAt == null, cancellation))
            return Refusal.Conflict(RefusalCodes.MailUnwanted, "The learner has left, and is sent no mail.");

        var moved = await db.Mails
            .Where(m => m.Id == id && from.Contains(m.State))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.State, to)
                    .SetProperty(m => m.Tries, 0)
                    .SetProperty(m => m.NextTryAt, write.Now)
                    .SetProperty(m => m.LeaseOwner, (string?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null),
                cancellation) == 1;

        if (!moved)
            return Refusal.Conflict(RefusalCodes.MailMoved, "The mail has moved on meanwhile. Look at it again.");

        write.Record(action, id, new { mail.State }, new { State = to });
        await write.CommitAsync(cancellation);
        return await db.Mails.AsNoTracking().SingleAsync(m => m.Id == id, cancellation);
    }
}
