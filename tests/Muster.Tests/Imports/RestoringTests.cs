using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Tests.Databases;
using Muster.Training.Annual;

namespace Muster.Tests.Imports;

public sealed class RestoringTests
{
    const string List = "First Name,Last Name,Email\nAnn,Lee,ann@x.example\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_comes_back_by_an_import_is_due_again_at_once_and_no_more_when_it_is_undone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        await flow.ApplyAsync((await flow.UploadTextAsync(List, new() { Packages = [package] })).Id);
        var at = database.Clock.GetUtcNow().AddDays(-400);
        await database.WithAsync(db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.AssignedAt, at), Cancellation));
        var ann = await database.WithAsync(db => db.Learners.Select(l => l.Id).SingleAsync(Cancellation));
        (await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, "Bea", ann, Cancellation))).Get();
        Assert.Equal(0, await DueAsync(database));

        var import = await flow.ApplyAsync((await flow.UploadTextAsync(List, new() { RestoreArchived = true })).Id);
        Assert.Equal((1, 1), (import.Updated, await DueAsync(database)));

        (await database.WithAsync(db => Muster.Imports.Undoing.ImportUndo.AskAsync(db, database.Clock, "Bea", import.Id, Cancellation))).Get();
        await flow.WorkAsync(import.Id);
        Assert.Equal(0, await DueAsync(database));
    }

    static async Task<int> DueAsync(TestDatabase database) =>
        (await database.WithAsync(db => AnnualTraining.ReadAsync(db, database.Clock, new(), null, null, 50, Cancellation))).Rows.Count;
}
