using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports;

public sealed class ConfirmationTests
{
    const string Header = "First Name,Last Name,Email Address,Group\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Confirming_from_many_sides_at_once_is_one_import(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("new-starters.csv");

        var confirmed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            var outcome = await flow.ConfirmAsync(import.Id);
            await flow.WorkAsync(import.Id);
            return outcome;
        }, Cancellation)));

        Assert.All(confirmed, c => Assert.False(c.IsRefused));
        Assert.Equal(120, (await flow.FindAsync(import.Id)).Created);
        Assert.Equal(120, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
        Assert.Equal(1, await database.WithAsync(db => db.ImportBatches.CountAsync(Cancellation)));
        Assert.Equal(1, await database.WithAsync(db => db.AuditEntries.CountAsync(e => e.Action == "import.confirm", Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_imports_of_the_same_people_at_once_create_each_person_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        Import[] imports = [await flow.UploadSampleAsync("new-starters.csv"), await flow.UploadSampleAsync("new-starters.csv")];
        var previewed = (await flow.PreviewAsync(imports[0].Id)).Seen;

        await Task.WhenAll(imports.Select(i => Task.Run(async () =>
        {
            await flow.ConfirmAsync(i.Id, previewed with { Draft = await StampAsync(database, i.Id) });
            await flow.WorkAsync(i.Id);
        }, Cancellation)));

        Import[] done = [await flow.FindAsync(imports[0].Id), await flow.FindAsync(imports[1].Id)];
        Assert.Equal([0, 120], done.Select(i => i.Created).Order());
        Assert.Equal(120, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));

        var late = done.Single(i => i.Created == 0);
        Assert.All(await flow.OutcomesAsync(late.Id), o => Assert.Equal((RowResult.Changed, "changed.since_preview"), (o.Result, o.Problems.Single().Code)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_confirmed_import_cannot_be_changed_any_more(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("new-starters.csv");
        await flow.ConfirmAsync(import.Id);

        var corrected = await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 2, 1, "Eve", Cancellation));
        var chosen = await database.WithAsync(db => ImportDraft.ChooseAsync(db, import.Id, s => s with { Existing = ExistingLearners.Update }, Cancellation));

        Assert.Equal("import.not_a_draft", corrected.Refusal?.Code);
        Assert.Equal("import.not_a_draft", chosen.Refusal?.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Work_stopped_half_way_goes_on_where_it_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("whole-company.csv", new ImportSetup { Split = true });
        await flow.ConfirmAsync(import.Id);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var stopAfterOne = new StopAfterFirst(stop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flow.WorkAsync(import.Id, stopAfterOne, stop.Token));
        Assert.Equal((ImportStatus.Confirmed, 1), ((await flow.FindAsync(import.Id)).Status, (await flow.FindAsync(import.Id)).NextBatch));

        await flow.WorkAsync(import.Id);

        var done = await flow.FindAsync(import.Id);
        Assert.Equal((ImportStatus.Done, 700), (done.Status, done.Created));
        Assert.Equal(Enumerable.Range(2, 700), (await flow.OutcomesAsync(import.Id)).Select(o => o.Line));
        Assert.Equal(700, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_import_with_nothing_to_do_is_not_confirmed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync(Header + "Ann,Lee,broken,Kitchen\n");

        Assert.Equal("import.nothing_to_do", (await flow.ConfirmAsync(import.Id)).Refusal?.Code);
        Assert.Equal(ImportStatus.Draft, (await flow.FindAsync(import.Id)).Status);
    }

    [Fact]
    public async Task A_list_that_would_create_thousands_of_groups_is_not_confirmed()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var flow = new ImportFlow(database);
        var rows = string.Concat(Enumerable.Range(0, 5_001).Select(i => $"Ann,Lee,ann{i}@x.example,Badge {i}\n"));
        var import = await flow.UploadTextAsync(Header + rows, new ImportSetup { Split = true });

        Assert.Equal(5_000, (await flow.PreviewAsync(import.Id)).Totals.NewGroups.Count);
        Assert.Equal("import.too_many_groups", (await flow.ConfirmAsync(import.Id)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_limit_that_is_lowered_after_the_confirmation_stops_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("new-starters.csv");
        await flow.ConfirmAsync(import.Id);

        await database.WithAsync(db => db.Organisations.ExecuteUpdateAsync(set => set.SetProperty(o => o.MaxRowsPerFile, 10), Cancellation));
        await flow.WorkAsync(import.Id);

        Assert.Equal((ImportStatus.Done, 120), ((await flow.FindAsync(import.Id)).Status, (await flow.FindAsync(import.Id)).Created));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_setup_kept_by_an_older_release_can_be_confirmed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,Kitchen\n");
        await database.WithAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE imports SET setup = '{{\"Split\":true}}'", Cancellation));

        Assert.False((await flow.ConfirmAsync(import.Id)).IsRefused);
    }

    static Task<string> StampAsync(TestDatabase database, Guid id) => database.WithAsync(async db =>
    {
        using var opened = (await OpenedImport.OpenAsync(db, id, Cancellation))!;
        return opened.Stamp;
    });

    sealed class StopAfterFirst(CancellationTokenSource stop) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => stop.Cancel();
    }
}
