using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Imports.Applying;
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
        var first = await ConfirmedAsync(database);
        clock.Advance(TimeSpan.FromSeconds(1));
        Guid[] imports = [first.Id, (await ConfirmedAsync(database)).Id];
        List<int> batches = [];

        while (await work.NextAsync(Cancellation) is { } next)
        {
            await work.DoTurnAsync(next, new Reports(_ =>
            {
                batches.Add(Array.IndexOf(imports, next));
                clock.Advance(TimeSpan.FromSeconds(30));
            }), Cancellation);
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        // Two batches a turn: the clock that says a turn is over starts with the first.
        Assert.Equal([0, 0, 1, 1, 0, 1], batches);
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

    // Its first batch is there already, which nobody foresaw.
    static async Task<Import> BrokenAsync(TestDatabase database)
    {
        var import = await ConfirmedAsync(database);
        var batch = new ImportBatch { ImportId = import.Id, Number = 0, Created = 0, Updated = 0, Skipped = 0, Rejected = 0, Flagged = 0, Assigned = 0, Revision = 0, AppliedAt = database.Clock.GetUtcNow(), Outcomes = [] };

        await database.WithAsync(async db =>
        {
            db.Add(batch);
            await db.SaveChangesAsync(Cancellation);
        });
        return import;
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
