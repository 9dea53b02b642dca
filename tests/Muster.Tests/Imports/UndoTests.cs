using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Undoing;
using Muster.Learners;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Tests.Imports;

public sealed class UndoTests
{
    const string Header = "First Name,Last Name,Email Address,Group\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Undoing_at_once_leaves_the_directory_as_it_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire safety");
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,Kitchen\nBo,Ng,bo@x.example,\n")).Id);
        var before = await SnapshotAsync(database);
        var import = await flow.ApplyAsync((await flow.UploadTextAsync(
            Header + "Anna,Leigh,ann@x.example,Office\nBo,Ng,bo@x.example,Kitchen; Yard\nCy,Ray,cy@x.example,Office\n",
            new ImportSetup { Existing = ExistingLearners.Update, Packages = [package] })).Id);
        Assert.NotEqual(before, await SnapshotAsync(database));

        var preview = (await database.WithAsync(db => ImportUndo.PreviewAsync(db, import.Id, Cancellation))).Value!;
        Assert.Equal((1, 2, 2, 0), (preview.RemovedLearners, preview.RestoredLearners, preview.Withdrawn, preview.KeptRows));

        await UndoAsync(database, flow, import.Id);

        Assert.Equal(before, await SnapshotAsync(database));
        Assert.Equal(ImportStatus.Undone, (await flow.FindAsync(import.Id)).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_moved_on_since_is_left_and_named(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire safety");
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,\n")).Id);
        var import = await flow.ApplyAsync((await flow.UploadTextAsync(
            Header + "Anna,Leigh,ann@x.example,\nBo,Ng,bo@x.example,\nCy,Ray,cy@x.example,\nDi,Fox,di@x.example,\n",
            new ImportSetup { Existing = ExistingLearners.Update, Packages = [package] })).Id);

        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Annie,Leigh,ann@x.example,\n", new ImportSetup { Existing = ExistingLearners.Update })).Id);
        await database.WithAsync(async db =>
        {
            var bo = await IdOfAsync(db, "bo@x.example");
            await db.Attempts.Where(a => a.LearnerId == bo).ExecuteUpdateAsync(s => s.SetProperty(a => a.State, AttemptState.InProgress), Cancellation);
            await Archiving.ArchiveAsync(db, database.Clock, "Bea", await IdOfAsync(db, "cy@x.example"), Cancellation);
        });

        var preview = (await database.WithAsync(db => ImportUndo.PreviewAsync(db, import.Id, Cancellation))).Value!;
        Assert.Equal(["Annie Leigh", "Bo Ng", "Cy Ray"], preview.Kept.Select(k => k.Name));
        Assert.Contains("First Name was changed since and stays “Annie”.", preview.Kept[0].Kept);

        await UndoAsync(database, flow, import.Id);

        var names = await database.WithAsync(db => db.Learners.OrderBy(l => l.EmailKey).Select(l => l.FirstName + " " + l.LastName).ToListAsync(Cancellation));
        Assert.Equal(["Annie Lee", "Bo Ng", "Cy Ray"], names);
        var states = await database.WithAsync(db => db.Assignments.OrderBy(a => a.State).Select(a => a.State).ToListAsync(Cancellation));
        Assert.Equal([AssignmentState.Current, AssignmentState.Withdrawn, AssignmentState.Withdrawn], states);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Undoing_a_long_import_twice_at_once_undoes_it_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.ApplyAsync((await flow.UploadSampleAsync("whole-company.csv", new ImportSetup { Split = true })).Id);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => UndoAsync(database, flow, import.Id), Cancellation)));

        Assert.Equal(ImportStatus.Undone, (await flow.FindAsync(import.Id)).Status);
        Assert.Equal(0, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
        Assert.Equal(0, await database.WithAsync(db => db.Groups.CountAsync(g => g.RemovedAt == null, Cancellation)));
        Assert.Equal(1, await database.WithAsync(db => db.AuditEntries.CountAsync(e => e.Action == "import.undo", Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Groups_that_the_import_created_go_and_are_named_and_those_that_moved_on_stay(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var joined = await database.LearnerAsync("Zoe", "Young");
        var import = await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,Kitchen\nBo,Ng,bo@x.example,Yard; Office\nCy,Ray,cy@x.example,Ward\n")).Id);

        await database.WithAsync(async db =>
        {
            var ids = await db.Groups.ToDictionaryAsync(g => g.Name, g => g.Id, Cancellation);
            (await GroupEditing.RenameAsync(db, database.Clock, "Bea", ids["Office"], "Back office", Cancellation)).Get();
            (await database.MoveAsync(joined.Id, ids["Ward"])).Get();
        });

        var preview = (await database.WithAsync(db => ImportUndo.PreviewAsync(db, import.Id, Cancellation))).Get();
        await UndoAsync(database, flow, import.Id);
        var done = await database.WithAsync(db => UndoPreview.CountDoneAsync(db, import.Id, null, Cancellation));

        foreach (var totals in new[] { preview, done })
        {
            Assert.Equal(2, totals.RemovedGroups);
            Assert.Equal(["Kitchen", "Yard"], totals.NamedGroups);
            Assert.Equal([("Back office", "The group was changed since."), ("Ward", "Somebody is in the group.")], totals.NamedKeptGroups.Select(g => (g.Name, g.Kept!)));
        }

        Assert.Equal(["Back office", "Ward"], await database.WithAsync(db => db.Groups.Where(g => g.RemovedAt == null).OrderBy(g => g.NameKey).Select(g => g.Name).ToListAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_draft_cannot_be_undone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("new-starters.csv");

        var asked = await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Bea", import.Id, Cancellation));

        Assert.Equal("import.not_done", asked.Refusal?.Code);
    }

    static Task<Guid> IdOfAsync(Muster.Persistence.MusterDb db, string email) => db.Learners.Where(l => l.EmailKey == email).Select(l => l.Id).SingleAsync(Cancellation);

    static async Task<string> SnapshotAsync(TestDatabase database) => (await database.WithAsync(db => DirectorySnapshot.TakeAsync(db, Cancellation))).ToString();

    static async Task UndoAsync(TestDatabase database, ImportFlow flow, Guid id)
    {
        await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Bea", id, Cancellation));
        await flow.WorkAsync(id);
    }
}
