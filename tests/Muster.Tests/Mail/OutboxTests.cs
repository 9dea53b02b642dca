using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Undoing;
using Muster.Learners;
using Muster.Mail;
using Muster.Tests.Databases;
using Muster.Tests.Imports;
using Muster.Training;
using Muster.Training.Assigning;

namespace Muster.Tests.Mail;

public sealed class OutboxTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_list_that_says_so_writes_as_many_mails_as_its_preview_counts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        var import = await flow.Lists.UploadSampleAsync("new-starters.csv", new() { Packages = [package], DueOn = new(2027, 1, 31), SendMail = true });
        var (_, totals, _) = await flow.Lists.PreviewAsync(import.Id);

        await flow.Lists.ApplyAsync(import.Id);

        var mails = await flow.MailsAsync();
        Assert.Equal((120, 120, 120), (totals.Mails, mails.Count, mails.DistinctBy(m => m.LearnerId).Count()));
        Assert.All(mails, m => Assert.Equal((MailState.Queued, new MailedTraining("Induction", new(2027, 1, 31), Again: false)), (m.State, Assert.Single(m.Trainings) with { AssignmentId = null })));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_list_that_does_not_say_so_tells_nobody(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        var import = await flow.Lists.UploadTextAsync(MailFlow.TwoPeople, new() { Packages = [package] });

        Assert.Equal(0, (await flow.Lists.PreviewAsync(import.Id)).Totals.Mails);
        await flow.Lists.ApplyAsync(import.Id);

        Assert.Empty(await flow.MailsAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_gets_nothing_new_gets_no_mail(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync(MailFlow.TwoPeople, new() { Packages = [package] })).Id);

        await flow.TellAsync("First Name,Last Name,Email,Group\nAnn,Lee,ann@x.example,Ward\nCy,Fox,cy@x.example,Ward\nno,address,,\n", new() { Existing = ExistingLearners.Update, Packages = [package] });

        Assert.Equal(["cy@x.example"], (await flow.MailsAsync()).Select(m => m.Address));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_rolled_back_leaves_no_mail_and_what_goes_on_writes_each_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var import = await flow.Lists.UploadSampleAsync("whole-company.csv", new() { Split = true, AllOrNothing = true, SendMail = true });
        await flow.Lists.ConfirmAsync(import.Id);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flow.Lists.WorkAsync(import.Id, new Imports.Applying.Reports(_ => stop.Cancel()), stop.Token));
        Assert.Empty(await flow.MailsAsync());
        await flow.Lists.WorkAsync(import.Id);

        var mails = await flow.MailsAsync();
        Assert.Equal((await flow.Lists.FindAsync(import.Id)).Created, mails.Count);
        Assert.Equal(mails.Count, mails.DistinctBy(m => m.Address).Count());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_person_on_several_rows_gets_one_mail_that_names_all_packages_also_across_batches(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var induction = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        await SampleImportTests.PackageAsync(database, "Hygiene", "Hands");
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync(MailFlow.TwoPeople, new() { Packages = [induction] })).Id);
        var strangers = string.Concat(Enumerable.Range(0, 300).Select(i => $"No,Body,nobody{i}@x.example,Induction\n"));
        var list = $"First Name,Last Name,Email,Package\nAnn,Lee,ann@x.example,Induction\n{strangers}Ann,Lee,ann@x.example,Hygiene\n";
        var import = await flow.Lists.UploadTextAsync(list, new() { Purpose = ImportPurpose.Reassign, Split = true, SendMail = true });

        Assert.Equal(1, (await flow.Lists.PreviewAsync(import.Id)).Totals.Mails);
        Assert.Equal(2, (await flow.Lists.ApplyAsync(import.Id)).TotalBatches);

        var mail = Assert.Single(await flow.MailsAsync());
        Assert.Equal([new("Induction", null, Again: true), new("Hygiene", null, Again: false)], mail.Trainings.Select(t => t with { AssignmentId = null }));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Undoing_a_list_takes_back_what_is_not_sent_yet(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var import = await flow.TellAsync();
        await flow.TellAsync("First Name,Last Name,Email\nCy,Fox,cy@x.example\n");

        (await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Ann", import.Id, Cancellation))).Get();

        Assert.Equal([MailState.Cancelled, MailState.Cancelled, MailState.Queued], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Archiving_takes_back_what_is_not_sent_yet_by_hand_and_by_a_list(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        await flow.TellAsync(MailFlow.TwoPeople + "Cy,Fox,cy@x.example\n");
        var ann = (await flow.MailsAsync())[0].LearnerId;

        (await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, "Bea", ann, Cancellation))).Get();
        await flow.Lists.ApplyAsync((await flow.Lists.UploadTextAsync("First Name,Last Name,Email\nBo,Li,bo@x.example\n", new() { Purpose = ImportPurpose.Archive })).Id);

        Assert.Equal([MailState.Cancelled, MailState.Cancelled, MailState.Queued], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_single_reassignment_tells_the_learner_until_it_is_taken_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        var origin = new AssignmentOrigin("Ann", AssignmentSource.Person, SendMail: true);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire");
        var first = (await database.WithAsync(db => LearnerAssignment.AssignAsync(db, database.Clock, origin with { SendMail = false }, learner.Id, package.Id, null, Cancellation))).Get();

        var second = (await database.WithAsync(db => LearnerAssignment.ReassignAsync(db, database.Clock, origin, learner.Id, package.Id, new(first.Id), null, Cancellation))).Get();
        var mail = Assert.Single(await flow.MailsAsync());
        Assert.Equal(("Bo", "Bo.Li@x.example", new MailedTraining("Induction", null, Again: true, second.Id)), (mail.Name, mail.Address, Assert.Single(mail.Trainings)));

        (await database.WithAsync(db => LearnerAssignment.UndoAsync(db, database.Clock, "Ann", learner.Id, second.Id, Cancellation))).Get();
        Assert.Equal([MailState.Cancelled], await flow.StatesAsync());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_cause_has_one_mail_by_rule_of_the_database(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await new MailFlow(database).TellAsync();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => database.WithAsync(db => db.Mails.ExecuteUpdateAsync(set => set.SetProperty(m => m.Cause, "the same"), Cancellation)));

        Assert.True(await database.WithAsync(db => Task.FromResult(db.IsUniqueConstraintViolation(exception))));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_outbox_is_paged_without_gap_or_repeat_by_state(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        await flow.Lists.ApplyAsync((await flow.Lists.UploadSampleAsync("new-starters.csv", new() { SendMail = true })).Id);
        await CancelAsync(database, (await flow.MailsAsync())[7].Id);

        List<MailRow> seen = [];

        while (await database.WithAsync(db => Outbox.ListAsync(db, MailState.Queued, seen.Count == 0 ? null : seen[^1].Id, 50, Cancellation)) is { Count: > 0 } page)
            seen.AddRange(page);

        Assert.Equal(119, seen.DistinctBy(m => m.Id).Count());
        Assert.Equal(seen.OrderByDescending(m => m.Id), seen);
        Assert.Single(await database.WithAsync(db => Outbox.ListAsync(db, MailState.Cancelled, null, 50, Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_cancelled_mail_can_be_sent_after_all_but_not_to_somebody_who_left(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new MailFlow(database);
        await flow.TellAsync();
        var mails = await flow.MailsAsync();
        await CancelAsync(database, mails[0].Id);
        await CancelAsync(database, mails[1].Id);
        (await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, "Bea", mails[0].LearnerId, Cancellation))).Get();

        var gone = await database.WithAsync(db => Outbox.SendAgainAsync(db, database.Clock, "Bea", mails[0].Id, Cancellation));
        var here = await database.WithAsync(db => Outbox.SendAgainAsync(db, database.Clock, "Bea", mails[1].Id, Cancellation));

        Assert.Equal("mail.unwanted", gone.Refused().Code);
        Assert.Equal(MailState.Queued, here.Get().State);
        Assert.Equal(1, await database.WithAsync(db => db.AuditEntries.CountAsync(e => e.Action == "mail.send_again", Cancellation)));
    }

    static async Task CancelAsync(TestDatabase database, Guid id) =>
        (await database.WithAsync(db => Outbox.CancelAsync(db, database.Clock, "Bea", id, Cancellation))).Get();
}
