using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Mail;
using Muster.Tests.Databases;

namespace Muster.Tests.Mail;

/// <summary>What waits says why, and does not wait for ever.</summary>
public sealed class WaitingTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mail_server_set_up_late_does_not_send_old_news_unasked(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        await flow.TellAsync();
        clock.Advance(TimeSpan.FromDays(MailSettings.MostDaysWaiting));
        await flow.TellAsync("First Name,Last Name,Email\nCy,Fox,cy@x.example\n");
        clock.Advance(TimeSpan.FromMinutes(1));

        await flow.Worker(server).DoAsync(Cancellation);
        Assert.Equal([MailState.TooOld, MailState.TooOld, MailState.Sent], await flow.StatesAsync());

        (await database.WithAsync(async db => await Outbox.SendAgainAsync(db, clock, "Bea", (await flow.MailsAsync())[0].Id, Cancellation))).Get();
        await flow.Worker(server).DoAsync(Cancellation);
        Assert.Equal(["ann@x.example", "cy@x.example"], server.Received.Select(m => m.Recipient).Order());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task All_that_a_person_saw_waiting_can_be_cancelled_at_once_and_nothing_written_since(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        await flow.TellAsync();
        var seen = (await WaitingAsync(database))!;
        await flow.TellAsync("First Name,Last Name,Email\nCy,Fox,cy@x.example\n");

        Assert.Equal((2, 2), (seen.Count, await CancelAsync(database, seen)));
        Assert.Equal(0, await CancelAsync(database, seen));

        Assert.Equal([MailState.Cancelled, MailState.Cancelled, MailState.Queued], await flow.StatesAsync());
        Assert.Equal(1, await database.WithAsync(db => db.AuditEntries.CountAsync(e => e.Action == "mail.cancel_waiting", Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Mails_of_a_list_that_stopped_half_way_name_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var import = await flow.TellAsync();
        Assert.All(await ListAsync(database), m => Assert.Null(m.WaitsFor));

        await database.WithAsync(db => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, ImportStatus.Failed), Cancellation));

        Assert.All(await ListAsync(database), m => Assert.Equal(new UnfinishedList(import.Id, ImportStatus.Failed), m.WaitsFor));
        var mail = (await flow.MailsAsync())[0];
        Assert.Equal(import.Id, (await database.WithAsync(db => Outbox.WaitsForAsync(db, mail, Cancellation)))?.Id);
    }

    static Task<WaitingMails?> WaitingAsync(TestDatabase database) => database.WithAsync(db => Outbox.WaitingAsync(db, upTo: null, Cancellation));

    static Task<int> CancelAsync(TestDatabase database, WaitingMails seen) =>
        database.WithAsync(db => Outbox.CancelWaitingAsync(db, database.Clock, "Bea", seen.Newest, Cancellation));

    static Task<List<MailRow>> ListAsync(TestDatabase database) => database.WithAsync(db => Outbox.ListAsync(db, null, null, 50, Cancellation));
}
