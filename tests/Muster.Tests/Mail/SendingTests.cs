using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Mail;
using Muster.Mail.Sending;
using Muster.Tests.Databases;
using Muster.Tests.Imports;

namespace Muster.Tests.Mail;

public sealed class SendingTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mail_names_who_what_and_until_when_and_is_sent_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, new ManualClock());
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        await flow.TellAsync("First Name,Last Name,Email\nZoë,Lee,zoe@x.example\n", new() { Packages = [package], DueOn = new(2026, 4, 30) });
        var worker = flow.Worker(server);

        Assert.Equal(MailRound.Worked, await worker.DoAsync(Cancellation));
        Assert.Equal(MailRound.Idle, await worker.DoAsync(Cancellation));

        var (mail, received) = (Assert.Single(await flow.MailsAsync()), Assert.Single(server.Received));
        var message = received.Message;
        Assert.Equal((MailState.Sent, database.Clock.GetUtcNow(), 1), (mail.State, mail.SentAt!.Value, mail.Tries));
        Assert.Equal(("zoe@x.example", $"{mail.Id:n}@acme.example", "My organisation: training for you"), (received.Recipient, message.MessageId, message.Subject));
        Assert.Equal("\"Acme training\" <training@acme.example>", message.From.ToString());
        Assert.Equal("Hello Zoë,\n\nMy organisation has training for you:\n\n- Induction, due on 30 April 2026\n\nhttps://training.acme.example/\n\nIf you did not expect this, please ask whoever looks after training at My organisation.\n", message.TextBody!.ReplaceLineEndings("\n"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_workers_at_once_send_each_mail_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        await flow.Lists.ApplyAsync((await flow.Lists.UploadSampleAsync("new-starters.csv", new() { SendMail = true })).Id);

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var worker = flow.Worker(server);

            while (await worker.DoAsync(Cancellation) == MailRound.Worked)
            {
            }
        }, Cancellation)));

        Assert.Equal(120, server.Received.Count);
        Assert.Equal(120, server.Received.DistinctBy(m => m.Recipient).Count());
        Assert.All(await flow.StatesAsync(), s => Assert.Equal(MailState.Sent, s));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mail_whose_answer_was_lost_is_left_to_a_person(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, new ManualClock());
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        await flow.TellAsync();
        server.OnMail = m => m.Recipient == "ann@x.example" ? null : "250 OK";
        var worker = flow.Worker(server);

        await worker.DoAsync(Cancellation);
        await worker.DoAsync(Cancellation);
        ((ManualClock)database.Clock).Advance(TimeSpan.FromDays(1));
        Assert.Equal(MailRound.Idle, await worker.DoAsync(Cancellation));

        Assert.Equal([MailState.Uncertain, MailState.Sent], await flow.StatesAsync());
        Assert.Equal(2, server.Received.Count);

        server.OnMail = _ => "250 OK";
        var ann = (await flow.MailsAsync())[0].Id;
        (await database.WithAsync(db => Outbox.SendAgainAsync(db, database.Clock, "Bea", ann, Cancellation))).Get();
        await worker.DoAsync(Cancellation);

        Assert.Equal([MailState.Sent, MailState.Sent], await flow.StatesAsync());
        Assert.Equal(2, server.Received.Count(m => m.Message.MessageId == $"{ann:n}@acme.example"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_another_process_was_sending_when_its_lease_ended_is_uncertain_and_not_sent(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        await flow.TellAsync();
        var elsewhere = new WorkerName("another-machine", 1, 1, Guid.NewGuid());
        var ann = (await flow.MailsAsync())[0].Id;
        var taken = await database.WithAsync(db => MailLease.TryTakeAsync(db, ann, elsewhere, clock.GetUtcNow(), Cancellation));
        var worker = flow.Worker(server);

        await worker.DoAsync(Cancellation);
        Assert.Equal([MailState.Sending, MailState.Sent], await flow.StatesAsync());

        clock.Advance(MailLease.Length + TimeSpan.FromSeconds(1));
        await worker.DoAsync(Cancellation);
        Assert.Equal([MailState.Uncertain, MailState.Sent], await flow.StatesAsync());
        Assert.Equal(["bo@x.example"], server.Received.Select(m => m.Recipient));

        // It was only slow.
        await database.WithAsync(db => MailLease.SettleAsync(db, taken!, new Delivery(DeliveryResult.Taken), clock.GetUtcNow(), Cancellation));
        Assert.Equal([MailState.Sent, MailState.Sent], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_dead_process_of_this_machine_is_not_waited_for(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        await flow.TellAsync();
        var dead = new WorkerName(Environment.MachineName, int.MaxValue, 1, Guid.NewGuid());
        var ann = (await flow.MailsAsync())[0].Id;
        await database.WithAsync(db => MailLease.TryTakeAsync(db, ann, dead, database.Clock.GetUtcNow(), Cancellation));

        await flow.Worker(server: null).DoAsync(Cancellation);

        Assert.Equal([MailState.Uncertain, MailState.Queued], await flow.StatesAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "451 try later")]
    [InlineData(DatabaseKind.Postgres, "421 too busy")]
    public async Task What_the_server_puts_off_is_tried_again_and_not_before_its_time(DatabaseKind kind, string answer)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        await flow.TellAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\n");
        server.OnMail = _ => answer;
        var worker = flow.Worker(server);

        await worker.DoAsync(Cancellation);
        Assert.Equal(MailRound.Idle, await worker.DoAsync(Cancellation));
        var mail = Assert.Single(await flow.MailsAsync());
        Assert.Equal((MailState.Queued, 1, $"The mail server said: {answer}"), (mail.State, mail.Tries, mail.Error));

        server.OnMail = _ => "250 OK";
        clock.Advance(MailRetry.After(1));
        await worker.DoAsync(Cancellation);

        mail = Assert.Single(await flow.MailsAsync());
        Assert.Equal((MailState.Sent, 2, null), (mail.State, mail.Tries, mail.Error));
        Assert.Equal(2, server.Received.Count);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_the_server_refuses_has_failed_with_its_words_and_the_others_go_on(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        await flow.TellAsync(MailFlow.TwoPeople + "Cy,Fox,cy@x.example\n");
        server.OnRecipient = r => r == "ann@x.example" ? "550 nobody of that name" : "250 OK";
        server.OnMail = m => m.Recipient == "bo@x.example" ? "554 no thank you" : "250 OK";

        await flow.Worker(server).DoAsync(Cancellation);

        var mails = await flow.MailsAsync();
        Assert.Equal([MailState.Failed, MailState.Failed, MailState.Sent], mails.Select(m => m.State));
        Assert.Equal(["The mail server said: 550 nobody of that name", "The mail server said: 554 no thank you", null], mails.Select(m => m.Error));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_server_that_is_away_costs_no_mail_a_try(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = new SmtpServer();
        var flow = new MailFlow(database);
        await flow.TellAsync();
        var worker = flow.Worker(server);

        Assert.Equal(MailRound.NoServer, await worker.DoAsync(Cancellation));
        Assert.All(await flow.MailsAsync(), m => Assert.Equal((MailState.Queued, 0, true), (m.State, m.Tries, m.Error!.StartsWith("The mail server cannot be used", StringComparison.Ordinal))));

        server.Open();
        await worker.DoAsync(Cancellation);
        Assert.Equal([MailState.Sent, MailState.Sent], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_connection_lost_before_the_text_costs_a_try_and_no_doubt(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        await flow.TellAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\n");
        server.DropsBeforeText = true;
        var worker = flow.Worker(server);

        await worker.DoAsync(Cancellation);
        Assert.Equal([MailState.Queued], await flow.StatesAsync());

        server.DropsBeforeText = false;
        clock.Advance(MailRetry.After(1));
        await worker.DoAsync(Cancellation);
        Assert.Equal([MailState.Sent], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Without_a_server_mails_are_kept(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        await flow.TellAsync();

        Assert.Equal(MailRound.Idle, await flow.Worker(server: null).DoAsync(Cancellation));

        Assert.Equal([MailState.Queued, MailState.Queued], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Nothing_of_a_list_is_sent_before_the_whole_list_is_applied(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        var import = await flow.Lists.UploadSampleAsync("whole-company.csv", new() { Split = true, SendMail = true });
        await flow.Lists.ConfirmAsync(import.Id);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flow.Lists.WorkAsync(import.Id, new Imports.Applying.Reports(_ => stop.Cancel()), stop.Token));
        Assert.NotEmpty(await flow.MailsAsync());

        Assert.Equal(MailRound.Idle, await flow.Worker(server).DoAsync(Cancellation));
        await flow.Lists.WorkAsync(import.Id);
        Assert.Equal(MailRound.Worked, await flow.Worker(server).DoAsync(Cancellation));
    }

    [Fact]
    public async Task No_more_is_sent_in_a_minute_than_is_said()
    {
        var clock = new ManualClock();
        var pace = new MailPace(2, clock);

        Assert.True(pace.WaitAsync(Cancellation).IsCompletedSuccessfully);
        var second = pace.WaitAsync(Cancellation);
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(second.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await second;
        Assert.False(pace.WaitAsync(Cancellation).IsCompleted);
    }

    [Fact]
    public void Tries_come_further_and_further_apart_up_to_four_hours()
    {
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 240, 240], Enumerable.Range(1, 10).Select(n => MailRetry.After(n).TotalMinutes));
        Assert.InRange(Enumerable.Range(1, MailRetry.MostTries - 1).Sum(n => MailRetry.After(n).TotalDays), 2, 3);
    }
}
