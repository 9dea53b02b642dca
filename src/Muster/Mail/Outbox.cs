using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Mail;

/// <summary>What an administrator sees of mails, and decides about them.</summary>
public static class Outbox
{
    static readonly MailState[] Sendable = [MailState.Failed, MailState.Uncertain, MailState.Cancelled, MailState.TooOld];
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
            .Select(m => new MailRow(
                m.Id,
                m.Name,
                m.Address,
                m.Trainings,
                m.State,
                m.CreatedAt,
                m.SentAt,
                m.State == MailState.Queued ? db.Imports.Where(i => i.Id == m.ImportId && i.Status != ImportStatus.Done).Select(i => new UnfinishedList(i.Id, i.Status)).FirstOrDefault() : null))
            .ToListAsync(cancellation);
    }

    /// <summary>Which list has to be applied whole before the mail is sent; null where it is not about one, or does not wait.</summary>
    public static Task<UnfinishedList?> WaitsForAsync(MusterDb db, OutgoingMail mail, CancellationToken cancellation) =>
        db.Imports
            .Where(i => mail.State == MailState.Queued && i.Id == mail.ImportId && i.Status != ImportStatus.Done)
            .Select(i => new UnfinishedList(i.Id, i.Status))
            .SingleOrDefaultAsync(cancellation);

    /// <param name="upTo">Leaves out what was written after this one; null for all.</param>
    /// <param name="most">They are counted to one more than these.</param>
    /// <returns>Null where none waits.</returns>
    public static async Task<WaitingMails?> WaitingAsync(MusterDb db, Guid? upTo, CancellationToken cancellation, int most = int.MaxValue - 1)
    {
        var waiting = db.Mails.Where(m => m.State == MailState.Queued && (upTo == null || m.Id <= upTo));
        var newest = await waiting.OrderByDescending(m => m.Id).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancellation);

        return newest is { } last && await waiting.Where(m => m.Id <= last).Select(m => m.Id).Take(most + 1).CountAsync(cancellation) is var count and > 0 ? new WaitingMails(count, last) : null;
    }

    /// <summary>Puts a mail in the queue that is not on its way. Asked twice, it is sent once.</summary>
    public static Task<Outcome<OutgoingMail>> SendAgainAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation) =>
        MoveAsync(db, clock, actor, id, Sendable, MailState.Queued, "mail.send_again", cancellation);

    /// <summary>It is not sent. What was handed over already cannot be called back.</summary>
    public static Task<Outcome<OutgoingMail>> CancelAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation) =>
        MoveAsync(db, clock, actor, id, Cancellable, MailState.Cancelled, "mail.cancel", cancellation);

    /// <summary>None of those that wait is sent; what was written since the person looked still is.</summary>
    /// <param name="newest">The newest that the person saw counted.</param>
    /// <returns>How many were cancelled.</returns>
    public static async Task<int> CancelWaitingAsync(MusterDb db, TimeProvider clock, string actor, Guid newest, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);
        var waiting = db.Mails.Where(m => m.State == MailState.Queued && m.Id <= newest);
        var cancelled = await MailCancellation.CancelAsync(waiting, $"Cancelled by {actor}, with all that waited.", cancellation);

        if (cancelled > 0)
        {
            write.Record("mail.cancel_waiting", newest, after: new { Cancelled = cancelled });
            await write.CommitAsync(cancellation);
        }

        return cancelled;
    }

    static async Task<Outcome<OutgoingMail>> MoveAsync(MusterDb db, TimeProvider clock, string actor, Guid id, MailState[] from, MailState to, string action, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.Mails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, cancellation) is not { } mail)
            return Refusal.Unknown(RefusalCodes.MailUnknown, "There is no such mail.");

        if (mail.State == to)
            return mail;

        if (to == MailState.Queued && await ObjectionAsync(db, mail, cancellation) is { } objection)
            return Refusal.Conflict(RefusalCodes.MailUnwanted, objection);

        var moved = await db.Mails
            .Where(m => m.Id == id && from.Contains(m.State))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(m => m.State, to)
                    .SetProperty(m => m.Tries, 0)
                    .SetProperty(m => m.NextTryAt, write.Now)
                    .SetProperty(m => m.Unwanted, (string?)null)
                    .SetProperty(m => m.LeaseOwner, (string?)null)
                    .SetProperty(m => m.LeaseUntil, (DateTimeOffset?)null),
                cancellation) == 1;

        if (!moved)
            return Refusal.Conflict(RefusalCodes.MailMoved, "The mail has moved on meanwhile. Look at it again.");

        write.Record(action, id, new { mail.State }, new { State = to });
        await write.CommitAsync(cancellation);
        return await db.Mails.AsNoTracking().SingleAsync(m => m.Id == id, cancellation);
    }

    // It would wait for ever, or tell what is no longer so.
    static async Task<string?> ObjectionAsync(MusterDb db, OutgoingMail mail, CancellationToken cancellation)
    {
        if (!await db.Learners.AnyAsync(l => l.Id == mail.LearnerId && l.ArchivedAt == null, cancellation))
            return "The learner has left, and is sent no mail.";

        if (await db.Imports.AnyAsync(i => i.Id == mail.ImportId && i.ReversedBy != null, cancellation))
            return "The list that it is about was undone.";

        return (await OutdatedMail.FindAsync(db, [mail], cancellation)).Find(o => !o.IsWorthSending) is { } outdated
            ? $"The training that it tells of {outdated.Reason}."
            : null;
    }
}
