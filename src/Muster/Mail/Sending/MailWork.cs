using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports.Applying;
using Muster.Persistence;
using Muster.Telemetry;

namespace Muster.Mail.Sending;

/// <summary>Hands what waits in the outbox to the mail server. Any number of processes may be at it.</summary>
public sealed class MailWork(IServiceScopeFactory scopes, MailSettings settings, TimeProvider clock)
{
    // Over one connection, and looked for anew after that: what was cancelled meanwhile is not sent.
    const int MostInARound = 20;

    static readonly TimeSpan BetweenMeasures = TimeSpan.FromSeconds(15);

    readonly MailPace _pace = new(Math.Max(settings.PerMinute, 1), clock);
    readonly WorkerName _me = WorkerName.NewOfThisProcess();
    long? _measuredAt;

    public async Task<MailRound> DoAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        await MailLease.GiveUpOfTheDeadAsync(db, clock.GetUtcNow(), cancellation);
        await MailLease.PutAsideTheOldAsync(db, clock.GetUtcNow(), cancellation);
        await MeasureAsync(db, cancellation);

        if (!settings.IsUsable)
            return MailRound.Idle;

        var waiting = await MailLease.WaitingAsync(db, clock.GetUtcNow(), MostInARound, cancellation);

        if (waiting.Count == 0)
            return MailRound.Idle;

        // Before anything is taken: without a server everything stays as it is.
        var (connection, fault) = await SmtpConnection.OpenAsync(settings, cancellation);

        if (connection is null)
        {
            await MailLease.NoteAsync(db, waiting, fault!, cancellation);
            return MailRound.NoServer;
        }

        using (connection)
            return await SendAsync(db, connection, waiting, cancellation);
    }

    async Task<MailRound> SendAsync(MusterDb db, SmtpConnection connection, List<Guid> waiting, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.Select(o => o.Name).SingleAsync(cancellation);

        foreach (var id in waiting)
        {
            await _pace.WaitAsync(cancellation);

            if (await MailLease.TryTakeAsync(db, id, _me, clock.GetUtcNow(), cancellation) is not { } mail)
                continue;

            // From here to the end of this mail nothing is cancelled: a server that stops still learns what became of it.
            var delivery = await connection.SendAsync(mail, Letter.Of(mail.Name, mail.Trainings, organisation, settings.Link), organisation);
            await MailLease.SettleAsync(db, mail, delivery, clock.GetUtcNow(), CancellationToken.None);
            Measures.Delivered(WordOf(delivery.Result));

            if (delivery.IsBroken)
                break;
        }

        return MailRound.Worked;
    }

    // Not in every round: a queue that is long takes long to count.
    async Task MeasureAsync(MusterDb db, CancellationToken cancellation)
    {
        if (!Measures.IsMailQueueWanted || (_measuredAt is { } last && clock.GetElapsedTime(last) < BetweenMeasures))
            return;

        Measures.MailsWaiting(await db.Mails.CountAsync(m => m.State == MailState.Queued, cancellation));
        _measuredAt = clock.GetTimestamp();
    }

    static string WordOf(DeliveryResult result) => result switch
    {
        DeliveryResult.Taken => "taken",
        DeliveryResult.Later => "later",
        DeliveryResult.Refused => "refused",
        _ => "unknown",
    };
}
