using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Learners;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports;

/// <summary>What somebody did between the preview and the confirmation.</summary>
public sealed class SincePreviewTests
{
    const string Header = "First Name,Last Name,Email Address,Group\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_changed_since_the_preview_is_skipped_and_named(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,Kitchen\nBo,Ng,bo@x.example,Kitchen\nCy,Ray,cy@x.example,Office\n")).Id);

        var list = Header + "Anna,Lee,ann@x.example,\nBob,Ng,bo@x.example,\nCyd,Ray,cy@x.example,Office\nDi,Fox,di@x.example,\nEd,Gray,ed@x.example,Kitchen\n";
        var import = await flow.UploadTextAsync(list, new ImportSetup { Existing = ExistingLearners.Update });
        var previewed = (await flow.PreviewAsync(import.Id)).Seen;

        await database.WithAsync(async db =>
        {
            var ann = await db.Learners.Where(l => l.EmailKey == "ann@x.example").Select(l => l.Id).SingleAsync(Cancellation);
            await Archiving.ArchiveAsync(db, database.Clock, "Bea", ann, Cancellation);
            var office = await db.Groups.Where(g => g.NameKey == "office").Select(g => g.Id).SingleAsync(Cancellation);
            await GroupEditing.RenameAsync(db, database.Clock, "Bea", office, "Back office", Cancellation);
        });
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Di,Other,di@x.example,\n")).Id);

        await flow.ConfirmAsync(import.Id, previewed);
        await flow.WorkAsync(import.Id);

        var results = (await flow.OutcomesAsync(import.Id)).Select(o => o.Result);
        Assert.Equal([RowResult.Changed, RowResult.Updated, RowResult.Changed, RowResult.Changed, RowResult.Created], results);
        var names = await database.WithAsync(db => db.Learners.OrderBy(l => l.EmailKey).Select(l => l.FirstName + " " + l.LastName).ToListAsync(Cancellation));
        Assert.Equal(["Ann Lee", "Bob Ng", "Cy Ray", "Di Other", "Ed Gray"], names);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_learner_readdressed_since_the_preview_is_not_created_twice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,\n")).Id);
        var import = await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,\n");
        var seen = (await flow.PreviewAsync(import.Id)).Seen;

        await database.WithAsync(async db =>
        {
            var ann = await db.Learners.Select(l => l.Id).SingleAsync(Cancellation);
            var changed = await LearnerEditing.ChangeAsync(db, database.Clock, "Bea", ann, new LearnerDetails("Ann", "Lee", "ann.lee@x.example"), null, Cancellation);
            Assert.False(changed.IsRefused, changed.Refusal?.Message);
        });
        await flow.ConfirmAsync(import.Id, seen);
        await flow.WorkAsync(import.Id);

        Assert.Equal(RowResult.Changed, Assert.Single(await flow.OutcomesAsync(import.Id)).Result);
        Assert.Equal(1, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_withdrawn_since_the_preview_is_not_assigned_anew_unseen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire safety");
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,\n")).Id);
        var update = new ImportSetup { Existing = ExistingLearners.Update, Packages = [package] };
        var assigning = await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,\n", update)).Id);
        var import = await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,Kitchen\n", update);
        var (rows, _, seen) = await flow.PreviewAsync(import.Id);
        Assert.Equal(1, Assert.Single(rows).AlreadyAssigned);

        await database.WithAsync(db => Muster.Imports.Undoing.ImportUndo.AskAsync(db, database.Clock, "Bea", assigning.Id, Cancellation));
        await flow.WorkAsync(assigning.Id);
        await flow.ConfirmAsync(import.Id, seen);
        await flow.WorkAsync(import.Id);

        var outcome = Assert.Single(await flow.OutcomesAsync(import.Id));
        Assert.Equal((RowResult.Changed, 0), (outcome.Result, outcome.Assigned));
        Assert.Equal(0, await database.WithAsync(db => db.Assignments.CountAsync(a => a.SourceId == import.Id, Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_group_removed_since_the_preview_makes_its_rows_changed_not_rejected(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,Kitchen\n")).Id);
        var import = await flow.UploadTextAsync(Header + "Bo,Ng,bo@x.example,Kitchen\nCy,Ray,cy@x.example,Yard\n", new ImportSetup { UnknownGroups = UnknownGroups.Reject });
        var seen = (await flow.PreviewAsync(import.Id)).Seen;

        await database.WithAsync(async db => await GroupEditing.RemoveAsync(db, database.Clock, "Bea", await db.Groups.Select(g => g.Id).SingleAsync(Cancellation), Cancellation));
        await flow.ConfirmAsync(import.Id, seen);
        await flow.WorkAsync(import.Id);

        Assert.Equal([RowResult.Changed, RowResult.Rejected], (await flow.OutcomesAsync(import.Id)).Select(o => o.Result));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_preview_of_the_future_is_not_believed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("new-starters.csv");
        var seen = (await flow.PreviewAsync(import.Id)).Seen;

        var refused = await flow.ConfirmAsync(import.Id, seen with { Revision = seen.Revision + 1000 });

        Assert.Equal("import.draft_changed", refused.Refusal?.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_learner_removed_since_the_preview_is_not_created_anew_unseen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var first = await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,\n")).Id);
        var import = await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,\n");
        var previewed = (await flow.PreviewAsync(import.Id)).Seen;

        await database.WithAsync(db => Muster.Imports.Undoing.ImportUndo.AskAsync(db, database.Clock, "Bea", first.Id, Cancellation));
        await flow.WorkAsync(first.Id);
        await flow.ConfirmAsync(import.Id, previewed);
        await flow.WorkAsync(import.Id);

        Assert.Equal(RowResult.Changed, Assert.Single(await flow.OutcomesAsync(import.Id)).Result);
        Assert.Equal(0, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_somebody_else_chose_since_the_preview_is_not_confirmed_unseen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("new-starters.csv");
        var seen = (await flow.PreviewAsync(import.Id)).Seen;
        await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 2, 1, "Eve", Cancellation));

        var refused = await flow.ConfirmAsync(import.Id, seen);

        Assert.Equal("import.draft_changed", refused.Refusal?.Code);
        Assert.Equal(ImportStatus.Draft, (await flow.FindAsync(import.Id)).Status);
        Assert.False((await flow.ConfirmAsync(import.Id, (await flow.PreviewAsync(import.Id)).Seen)).IsRefused);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_was_seen_of_an_older_draft_confirms_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,Kitchen\nBo,Ng,bo@x.example,\n");
        var seen = (await flow.PreviewAsync(import.Id)).Seen;
        await database.WithAsync(db => ImportDraft.LeaveOutAsync(db, import.Id, 2, true, Cancellation));

        Assert.Equal("import.draft_changed", (await flow.ConfirmAsync(import.Id, seen)).Refusal?.Code);
    }
}
