using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Undoing;
using Muster.Learners;
using Muster.Mail;
using Muster.Mail.Sending;
using Muster.Tests.Databases;
using Muster.Tests.Imports;
using Muster.Training;
using Muster.Training.Assigning;
using Muster.Training.Results;

namespace Muster.Tests.Mail;

/// <summary>What is no longer so when a mail's turn comes is not told.</summary>
public sealed class TakenBackTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Training_of_a_list_that_is_taken_back_from_the_record_is_told_no_more(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        var (induction, hygiene) = (await SampleImportTests.PackageAsync(database, "Induction", "Fire"), await SampleImportTests.PackageAsync(database, "Hygiene", "Hands"));
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync(MailFlow.TwoPeople, new() { Packages = [induction, hygiene] })).Id);
        await flow.TellAsync(
            "First Name,Last Name,Email,Package\nAnn,Lee,ann@x.example,Induction\nBo,Li,bo@x.example,Induction\nBo,Li,bo@x.example,Hygiene\n",
            new() { Purpose = ImportPurpose.Reassign });

        await UndoAsync(database, await AssignmentAsync(database, "ann@x.example", "Induction"));
        await UndoAsync(database, await AssignmentAsync(database, "bo@x.example", "Induction"));

        var mails = await flow.MailsAsync();
        Assert.Equal([MailState.Cancelled, MailState.Queued], mails.Select(m => m.State));
        Assert.Equal("Hygiene", Assert.Single(mails[1].Trainings).Package);

        await flow.Worker(server).DoAsync(Cancellation);
        Assert.DoesNotContain("Induction", Assert.Single(server.Received).Message.TextBody, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Training_that_is_assigned_anew_while_its_mail_waits_is_told_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var setup = new ImportSetup { Purpose = ImportPurpose.Reassign, Packages = [await SampleImportTests.PackageAsync(database, "Induction", "Fire")] };
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync(MailFlow.TwoPeople)).Id);
        var first = await flow.TellAsync(setup: setup);
        await flow.TellAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\n", setup);

        var mails = (await flow.MailsAsync()).ToLookup(m => m.ImportId == first.Id, m => (m.Address, m.State, m.Error));

        Assert.Equal([("ann@x.example", MailState.Cancelled, "The training was assigned anew before this was sent."), ("bo@x.example", MailState.Queued, null)], mails[true]);
        Assert.Equal([("ann@x.example", MailState.Queued, null)], mails[false]);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_has_begun_what_an_undone_list_assigned_is_told_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var induction = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync(MailFlow.TwoPeople)).Id);
        var list = await flow.TellAsync(setup: new() { Purpose = ImportPurpose.Assign, Packages = [induction] });
        var ann = (await AssignmentAsync(database, "ann@x.example", "Induction")).Assignment;
        var attempt = await database.WithAsync(db => db.Attempts.Where(a => a.AssignmentId == ann).Select(a => a.Id).SingleAsync(Cancellation));
        (await database.WithAsync(db => ResultRecording.RecordAsync(db, database.Clock, "Player", attempt, new(AttemptState.InProgress), Cancellation))).Get();

        (await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Ann", list.Id, Cancellation))).Get();
        await flow.Lists.WorkAsync(list.Id);

        Assert.Equal([MailState.Queued, MailState.Cancelled], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_was_made_welcome_still_is_when_the_training_is_taken_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        await flow.TellAsync(setup: new() { Packages = [await SampleImportTests.PackageAsync(database, "Induction", "Fire")] });

        await UndoAsync(database, await AssignmentAsync(database, "ann@x.example", "Induction"));

        var ann = (await flow.MailsAsync())[0];
        Assert.Equal((MailState.Queued, 0), (ann.State, ann.Trainings.Count));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_taken_back_while_it_is_handed_over_is_not_tried_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var (ann, first) = await ReassignedAsync(database);
        var import = await flow.TellAsync("First Name,Last Name,Email\nCy,Fox,cy@x.example\nDi,Ray,di@x.example\n");
        var taken = await TakeAllAsync(database, flow);

        await UndoAsync(database, (ann, first));
        (await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Ann", import.Id, Cancellation))).Get();
        await SettleAsync(database, taken["Ann.Lee@x.example"], DeliveryResult.Later);
        await SettleAsync(database, taken["cy@x.example"], DeliveryResult.Later);
        await SettleAsync(database, taken["di@x.example"], DeliveryResult.Taken);

        var mails = await flow.MailsAsync();
        Assert.Equal([("Ann.Lee@x.example", MailState.Cancelled), ("cy@x.example", MailState.Cancelled), ("di@x.example", MailState.Sent)], mails.Select(m => (m.Address, m.State)));
        Assert.Equal(["The training was taken back before this was sent.", "The list was undone before this was sent.", "said"], mails.Select(m => m.Error));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_part_taken_back_while_it_is_handed_over_is_left_out_of_the_next_try(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var flow = new MailFlow(database);
        var (induction, hygiene) = (await SampleImportTests.PackageAsync(database, "Induction", "Fire"), await SampleImportTests.PackageAsync(database, "Hygiene", "Hands"));
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync(MailFlow.TwoPeople)).Id);
        await flow.TellAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\n", new() { Existing = ExistingLearners.Update, Packages = [induction, hygiene] });
        var taken = (await TakeAllAsync(database, flow)).Values.Single();

        await UndoAsync(database, await AssignmentAsync(database, "ann@x.example", "Induction"));
        Assert.Equal(2, Assert.Single(await flow.MailsAsync()).Trainings.Count);
        await SettleAsync(database, taken, DeliveryResult.Later);
        clock.Advance(MailRetry.After(1));
        taken = (await TakeAllAsync(database, flow)).Values.Single();
        Assert.Equal(["Hygiene"], taken.Trainings.Select(t => t.Package));

        await UndoAsync(database, await AssignmentAsync(database, "ann@x.example", "Hygiene"));
        await SettleAsync(database, taken, DeliveryResult.Later);
        Assert.Equal([MailState.Cancelled], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_part_assigned_anew_while_it_is_handed_over_is_left_out_of_the_next_try(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var flow = new MailFlow(database);
        var (induction, hygiene) = (await SampleImportTests.PackageAsync(database, "Induction", "Fire"), await SampleImportTests.PackageAsync(database, "Hygiene", "Hands"));
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync(MailFlow.TwoPeople)).Id);
        await flow.TellAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\n", new() { Existing = ExistingLearners.Update, Packages = [induction, hygiene] });
        var taken = (await TakeAllAsync(database, flow)).Values.Single();

        await ReassignAsync(database, await AssignmentAsync(database, "ann@x.example", "Induction"), induction.PackageId);
        await SettleAsync(database, taken, DeliveryResult.Later);
        clock.Advance(MailRetry.After(1));
        taken = (await TakeAllAsync(database, flow)).Values.Single();
        Assert.Equal(["Hygiene"], taken.Trainings.Select(t => t.Package));

        await ReassignAsync(database, await AssignmentAsync(database, "ann@x.example", "Hygiene"), hygiene.PackageId);
        await SettleAsync(database, taken, DeliveryResult.Later);
        var mail = Assert.Single(await flow.MailsAsync());
        Assert.Equal((MailState.Cancelled, "The training was assigned anew before this was sent."), (mail.State, mail.Error));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Of_two_trainings_that_end_one_after_the_other_while_they_are_handed_over_none_is_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var (induction, hygiene) = (await SampleImportTests.PackageAsync(database, "Induction", "Fire"), await SampleImportTests.PackageAsync(database, "Hygiene", "Hands"));
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync(MailFlow.TwoPeople)).Id);
        await flow.TellAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\n", new() { Existing = ExistingLearners.Update, Packages = [induction, hygiene] });
        var taken = (await TakeAllAsync(database, flow)).Values.Single();

        await ReassignAsync(database, await AssignmentAsync(database, "ann@x.example", "Induction"), induction.PackageId);
        await UndoAsync(database, await AssignmentAsync(database, "ann@x.example", "Hygiene"));
        await SettleAsync(database, taken, DeliveryResult.Later);

        var mail = Assert.Single(await flow.MailsAsync());
        Assert.Equal((MailState.Cancelled, "The training was in part taken back and in part assigned anew before this was sent."), (mail.State, mail.Error));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Training_assigned_anew_after_its_mail_was_given_up_is_not_told_when_the_server_puts_it_off(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var flow = new MailFlow(database);
        var (ann, first) = await ReassignedAsync(database);
        var taken = (await TakeAllAsync(database, flow)).Values.Single();
        clock.Advance(MailLease.Length + TimeSpan.FromSeconds(1));
        await database.WithAsync(db => MailLease.GiveUpOfTheDeadAsync(db, clock.GetUtcNow(), Cancellation));

        var package = await database.WithAsync(db => db.Packages.Select(p => p.Id).SingleAsync(Cancellation));
        await ReassignAsync(database, (ann, first), package);
        Assert.Equal(
            "The training that it tells of was assigned anew.",
            (await database.WithAsync(db => Outbox.SendAgainAsync(db, clock, "Bea", taken.Id, Cancellation))).Refused().Message);
        await SettleAsync(database, taken, DeliveryResult.Later);
        clock.Advance(MailRetry.After(1));

        Assert.Null(await database.WithAsync(db => MailLease.TryTakeAsync(db, taken.Id, WorkerName.NewOfThisProcess(), clock.GetUtcNow(), Cancellation)));
        var mail = Assert.Single(await flow.MailsAsync());
        Assert.Equal((MailState.Cancelled, "The training was assigned anew before this was sent."), (mail.State, mail.Error));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_was_taken_back_cannot_be_sent_after_all(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var (ann, first) = await ReassignedAsync(database);
        var import = await flow.TellAsync("First Name,Last Name,Email\nCy,Fox,cy@x.example\n");
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync("First Name,Last Name,Email\nCy,Fox,cy@x.example\n", new() { Existing = ExistingLearners.Update, Packages = [await SampleImportTests.PackageAsync(database, "Hygiene", "Hands")] })).Id);
        await UndoAsync(database, (ann, first));
        (await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Ann", import.Id, Cancellation))).Get();
        await flow.Lists.WorkAsync(import.Id);

        foreach (var mail in await flow.MailsAsync())
            Assert.Equal("mail.unwanted", (await database.WithAsync(db => Outbox.SendAgainAsync(db, database.Clock, "Bea", mail.Id, Cancellation))).Refused().Code);

        Assert.Equal([MailState.Cancelled, MailState.Cancelled], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_waits_is_written_to_by_the_name_and_address_of_today(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var server = SmtpServer.Started();
        var flow = new MailFlow(database);
        await flow.TellAsync("First Name,Last Name,Email\nAn,Lee,an@x.example\nBob,Li,bo@x.example\n");
        var ann = (await flow.MailsAsync())[0].LearnerId;

        (await database.WithAsync(db => LearnerEditing.ChangeAsync(db, database.Clock, "Bea", ann, new("Ann", "Lee", "ann@x.example"), null, Cancellation))).Get();
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync("First Name,Last Name,Email\nBo,Li,bo@x.example\n", new() { Existing = ExistingLearners.Update })).Id);
        Assert.Equal([("Ann", "ann@x.example"), ("Bo", "bo@x.example")], (await flow.MailsAsync()).Select(m => (m.Name, m.Address)));

        await flow.Worker(server).DoAsync(Cancellation);
        Assert.Equal(["ann@x.example", "bo@x.example"], server.Received.Select(m => m.Recipient).Order());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_address_corrected_between_two_tries_is_the_one_of_the_second(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var flow = new MailFlow(database);
        await flow.TellAsync("First Name,Last Name,Email\nAnn,Lee,an@x.example\n");
        var taken = (await TakeAllAsync(database, flow)).Values.Single();

        (await database.WithAsync(db => LearnerEditing.ChangeAsync(db, clock, "Bea", taken.LearnerId, new("Ann", "Lee", "ann@x.example"), null, Cancellation))).Get();
        Assert.Equal("an@x.example", Assert.Single(await flow.MailsAsync()).Address);
        await SettleAsync(database, taken, DeliveryResult.Later);
        clock.Advance(MailRetry.After(1));

        Assert.Equal("ann@x.example", (await TakeAllAsync(database, flow)).Values.Single().Address);
    }

    static async Task<(Guid Learner, Guid Assignment)> ReassignedAsync(TestDatabase database)
    {
        var origin = new AssignmentOrigin("Ann", AssignmentSource.Person, SendMail: true);
        var (learner, package) = (await database.LearnerAsync("Ann", "Lee"), await database.PackageAsync("Induction", "Fire"));
        var assignment = (await database.WithAsync(db => LearnerAssignment.AssignAsync(db, database.Clock, origin, learner.Id, package.Id, null, Cancellation))).Get();
        return (learner.Id, assignment.Id);
    }

    static Task<(Guid Learner, Guid Assignment)> AssignmentAsync(TestDatabase database, string email, string package) => database.WithAsync(async db =>
    {
        var found = await (
            from a in db.Assignments
            join l in db.Learners on a.LearnerId equals l.Id
            join p in db.Packages on a.PackageId equals p.Id
            where l.Email == email && p.Name == package && a.State == AssignmentState.Current
            select new { Learner = l.Id, a.Id }).SingleAsync(Cancellation);

        return (found.Learner, found.Id);
    });

    static async Task UndoAsync(TestDatabase database, (Guid Learner, Guid Assignment) of) =>
        (await database.WithAsync(db => LearnerAssignment.UndoAsync(db, database.Clock, "Ann", of.Learner, of.Assignment, Cancellation))).Get();

    static async Task ReassignAsync(TestDatabase database, (Guid Learner, Guid Assignment) of, Guid package) =>
        (await database.WithAsync(db => LearnerAssignment.ReassignAsync(db, database.Clock, new("Ann", AssignmentSource.Person), of.Learner, package, new(of.Assignment), null, Cancellation))).Get();

    static async Task<Dictionary<string, OutgoingMail>> TakeAllAsync(TestDatabase database, MailFlow flow)
    {
        var taken = new Dictionary<string, OutgoingMail>();

        foreach (var mail in await flow.MailsAsync())
            taken.Add(mail.Address, (await database.WithAsync(db => MailLease.TryTakeAsync(db, mail.Id, WorkerName.NewOfThisProcess(), database.Clock.GetUtcNow(), Cancellation)))!);

        return taken;
    }

    static Task SettleAsync(TestDatabase database, OutgoingMail mail, DeliveryResult result) =>
        database.WithAsync(db => MailLease.SettleAsync(db, mail, new Delivery(result, "said"), database.Clock.GetUtcNow(), Cancellation));
}
