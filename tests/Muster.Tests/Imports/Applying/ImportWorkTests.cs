using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Planning;
using Muster.Imports.Undoing;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Applying;

public sealed class ImportWorkTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Work_that_always_throws_is_left_alone_for_longer_and_longer_then_fails_in_plain_words(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var flow = new ImportFlow(database);
        var broken = await BrokenAsync(database);
        clock.Advance(TimeSpan.FromSeconds(1));
        var sound = await ConfirmedAsync(database);
        var work = database.Services.GetRequiredService<ImportWork>();
        var pause = TimeSpan.Zero;

        for (var tries = 1; tries < ImportLease.MostTries; tries++)
        {
            Assert.Equal(broken.Id, await work.NextAsync(Cancellation));
            await Assert.ThrowsAnyAsync<Exception>(() => work.DoTurnAsync(broken.Id, null, Cancellation));

            Assert.Equal(sound.Id, await work.NextAsync(Cancellation));
            var longer = (await flow.FindAsync(broken.Id)).LeaseUntil!.Value - clock.GetUtcNow();
            Assert.True(longer > pause, $"{longer} after {pause}");
            pause = longer;
            clock.Advance(pause);
            await database.WithAsync(db => db.Imports.Where(i => i.Id == sound.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseUntil, clock.GetUtcNow()), Cancellation));
        }

        await Assert.ThrowsAnyAsync<Exception>(() => work.DoTurnAsync(broken.Id, null, Cancellation));

        var failed = await flow.FindAsync(broken.Id);
        Assert.Equal((ImportStatus.Failed, "Muster tried 5 times and could not go on. The server's log says why. What is done so far stays."), (failed.Status, failed.Failure));
        await flow.WorkAsync(sound.Id);
        Assert.Null(await work.NextAsync(Cancellation));
    }

    // Of SQLite a disk tells that is really full.
    [Fact]
    public async Task An_import_that_the_database_refuses_says_why_until_it_goes_on()
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Postgres, clock);
        var flow = new ImportFlow(database);
        var import = await ConfirmedAsync(database);
        await ExecuteAsync(database, """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION USING ERRCODE = ''53100''; END';
            CREATE TRIGGER refused BEFORE INSERT ON learners FOR EACH ROW EXECUTE FUNCTION refuse();
            """);

        await Assert.ThrowsAnyAsync<Exception>(() => flow.WorkAsync(import.Id));

        var waiting = await flow.FindAsync(import.Id);
        Assert.Equal((ImportStatus.Confirmed, "The disk of the database server is full. Make room on it."), (waiting.Status, waiting.Failure));

        await ExecuteAsync(database, "DROP TRIGGER refused ON learners");
        clock.Advance(ImportLease.Length);
        await flow.WorkAsync(import.Id);

        Assert.Equal((ImportStatus.Done, null), ((await flow.FindAsync(import.Id)).Status, (await flow.FindAsync(import.Id)).Failure));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_batch_that_cannot_be_applied_keeps_none_before_it_from_being_applied(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var flow = new ImportFlow(database);
        var import = await ConfirmedAsync(database, batches: 8);
        await SpoilAsync(database, import, batch: 5);
        var work = database.Services.GetRequiredService<ImportWork>();

        while (await work.NextAsync(Cancellation) is { } next)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => work.DoTurnAsync(next, null, Cancellation));
            clock.Advance(ImportLease.Length * ImportLease.MostTries * 2);
        }

        var failed = await flow.FindAsync(import.Id);
        Assert.Equal((ImportStatus.Failed, 5, 5 * ImportPlan.BatchRows), (failed.Status, failed.NextBatch, failed.Created));
        Assert.Equal(failed.Created, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
        Assert.Equal(Enumerable.Range(0, 5), await database.WithAsync(db => db.ImportBatches.Where(b => b.Revision > 0).OrderBy(b => b.Number).Select(b => b.Number).ToListAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_import_that_ends_its_process_every_time_fails_at_last(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await ConfirmedAsync(database);
        await database.WithAsync(db => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.Tries, ImportLease.MostTries), Cancellation));

        await flow.WorkAsync(import.Id);

        Assert.Equal(ImportStatus.Failed, (await flow.FindAsync(import.Id)).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Imports_that_run_at_once_get_on_in_turn(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var work = database.Services.GetRequiredService<ImportWork>();
        var first = await ConfirmedAsync(database, batches: 4);
        clock.Advance(TimeSpan.FromSeconds(1));
        Guid[] imports = [first.Id, (await ConfirmedAsync(database, batches: 4)).Id];
        List<(int Import, int Batches)> done = [];

        while (await work.NextAsync(Cancellation) is { } next)
        {
            await work.DoTurnAsync(next, new Reports(progress =>
            {
                done.Add((Array.IndexOf(imports, next), progress.Batches));
                clock.Advance(TimeSpan.FromSeconds(30));
            }), Cancellation);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        // Two transactions a turn, of one batch and of two: the clock that says a turn is over starts with the first.
        Assert.Equal([(0, 1), (0, 3), (1, 1), (1, 3), (0, 4), (1, 4)], done);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_import_that_failed_half_way_goes_on_when_it_is_confirmed_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await HalfFailedAsync(database);

        var again = await Task.WhenAll(flow.ConfirmAsync(import.Id), flow.ConfirmAsync(import.Id));
        await flow.WorkAsync(import.Id);

        Assert.All(again, a => Assert.Null(a.Refusal));
        var done = await flow.FindAsync(import.Id);
        Assert.Equal((ImportStatus.Done, 700, null), (done.Status, done.Created, done.Failure));
        Assert.Equal(Enumerable.Range(2, 700), (await flow.OutcomesAsync(import.Id)).Select(o => o.Line));
        Assert.Equal(1, await database.WithAsync(db => db.AuditEntries.CountAsync(e => e.Action == "import.resume", Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_applied_of_an_import_that_failed_is_undone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await HalfFailedAsync(database);

        var preview = (await database.WithAsync(db => ImportUndo.PreviewAsync(db, import.Id, Cancellation))).Get();
        (await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Bea", import.Id, Cancellation))).Get();
        Assert.Equal((true, 2, 3), await database.WithAsync(async db => await db.Imports.AsNoTracking().SingleAsync(Cancellation) is var i ? (i.IsUndoing, i.BatchesDone, i.TotalBatches) : default));
        await flow.WorkAsync(import.Id);

        Assert.Equal(250, preview.RemovedLearners);
        Assert.Equal(ImportStatus.Undone, (await flow.FindAsync(import.Id)).Status);
        Assert.Equal((0, 0), await database.WithAsync(async db => (await db.Learners.CountAsync(Cancellation), await db.Groups.CountAsync(g => g.RemovedAt == null, Cancellation))));
        Assert.Equal(250, (await database.WithAsync(db => UndoPreview.CountDoneAsync(db, import.Id, null, Cancellation))).RemovedLearners);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_import_that_is_undone_in_part_is_not_applied_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await HalfFailedAsync(database);
        await database.WithAsync(db => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.ReversedBy, "Bea"), Cancellation));

        Assert.Equal("import.partly_undone", (await flow.ConfirmAsync(import.Id)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_row_limit_set_after_confirmation_does_not_stop_the_import(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("new-starters.csv");
        await flow.ConfirmAsync(import.Id);
        await database.WithAsync(db => db.Organisations.ExecuteUpdateAsync(set => set.SetProperty(o => o.MaxRowsPerFile, 10), Cancellation));

        await flow.WorkAsync(import.Id);

        Assert.Equal((ImportStatus.Done, 120), ((await flow.FindAsync(import.Id)).Status, (await flow.FindAsync(import.Id)).Created));
    }

    static async Task<Import> ConfirmedAsync(TestDatabase database)
    {
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("whole-company.csv", new ImportSetup { Split = true });
        await flow.ConfirmAsync(import.Id);
        return import;
    }

    static async Task<Import> ConfirmedAsync(TestDatabase database, int batches)
    {
        var flow = new ImportFlow(database);
        var rows = Enumerable.Range(0, batches * ImportPlan.BatchRows).Select(i => $"Ann,Lee,p{i}@x.example");
        var import = await flow.UploadTextAsync(string.Join('\n', rows.Prepend("First Name,Last Name,Email Address")), new ImportSetup { Split = true });
        await flow.ConfirmAsync(import.Id);
        return import;
    }

    static Task<int> ExecuteAsync(TestDatabase database, string sql) => database.WithAsync(db => db.Database.ExecuteSqlRawAsync(sql, Cancellation));

    // Its first batch is there already, which nobody foresaw.
    static async Task<Import> BrokenAsync(TestDatabase database)
    {
        var import = await ConfirmedAsync(database);
        await SpoilAsync(database, import, batch: 0);
        return import;
    }

    static Task SpoilAsync(TestDatabase database, Import import, int batch)
    {
        var there = new ImportBatch { ImportId = import.Id, Number = batch, Created = 0, Updated = 0, Skipped = 0, Rejected = 0, Flagged = 0, Assigned = 0, Revision = 0, AppliedAt = database.Clock.GetUtcNow(), Outcomes = [] };

        return database.WithAsync(async db =>
        {
            db.Add(there);
            await db.SaveChangesAsync(Cancellation);
        });
    }

    static async Task<Import> HalfFailedAsync(TestDatabase database)
    {
        var flow = new ImportFlow(database);
        var import = await ConfirmedAsync(database);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flow.WorkAsync(import.Id, new Reports(_ => stop.Cancel()), stop.Token));
        await database.WithAsync(db => db.Imports.ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Status, ImportStatus.Failed).SetProperty(i => i.Failure, "The disk was full.").SetProperty(i => i.Tries, ImportLease.MostTries), Cancellation));
        return await flow.FindAsync(import.Id);
    }
}
