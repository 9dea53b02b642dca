using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Audit;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Applying;

/// <summary>Clocks that are set by hours while an import runs, and clocks of nodes that do not agree.</summary>
public sealed class SetClockTests
{
    static readonly TimeSpan Hours = TimeSpan.FromHours(5);
    static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static TheoryData<DatabaseKind, int> Jumps => new() { { DatabaseKind.Sqlite, 5 }, { DatabaseKind.Sqlite, -5 }, { DatabaseKind.Postgres, 5 }, { DatabaseKind.Postgres, -5 } };

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Jumps))]
    public async Task An_import_whose_clock_is_set_between_its_batches_applies_every_row_once(DatabaseKind kind, int hours)
    {
        var clock = new SetClock(new ManualClock());
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var flow = new ImportFlow(database);
        var import = await ConfirmedAsync(database);

        Assert.True(await flow.WorkAsync(import.Id, new Reports(_ => clock.Jump(TimeSpan.FromHours(hours)))));

        var done = await flow.FindAsync(import.Id);
        Assert.Equal((ImportStatus.Done, 700), (done.Status, done.Created));
        Assert.Equal(Enumerable.Range(2, 700), (await flow.OutcomesAsync(import.Id)).Select(o => o.Line));
        Assert.Equal(700, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
        Assert.True(await database.WithAsync(db => AuditChain.IsIntactAsync(db, Cancellation)));
    }

    [Theory, MemberData(nameof(Jumps))]
    public async Task Work_that_is_stopped_after_the_clock_was_set_goes_on_without_waiting_for_the_old_time(DatabaseKind kind, int hours)
    {
        var steady = new ManualClock();
        var clock = new SetClock(steady);
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var flow = new ImportFlow(database);
        var work = database.Services.GetRequiredService<ImportWork>();
        var import = await ConfirmedAsync(database);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flow.WorkAsync(import.Id, new Reports(_ => stop.Cancel()), stop.Token));
        clock.Jump(TimeSpan.FromHours(hours));

        await UntilNextIsAsync(work, steady, import.Id, within: ImportLease.LongestPause);
        await work.DoTurnAsync(import.Id, null, Cancellation);

        Assert.Equal((ImportStatus.Done, 700), await StateAsync(flow, import.Id));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_a_dead_node_held_by_a_clock_that_was_hours_ahead_is_taken_over_as_soon_as_anything(DatabaseKind kind)
    {
        var steady = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, steady);
        var flow = new ImportFlow(database);
        var work = database.Services.GetRequiredService<ImportWork>();
        var import = await ConfirmedAsync(database);
        await HoldAsync(database, import.Id, steady.GetUtcNow() + Hours);

        await UntilNextIsAsync(work, steady, import.Id, within: ImportLease.Length);
        await work.DoTurnAsync(import.Id, null, Cancellation);

        Assert.Equal((ImportStatus.Done, 700), await StateAsync(flow, import.Id));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_living_node_whose_clock_is_hours_ahead_keeps_what_it_has(DatabaseKind kind)
    {
        var steady = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, steady);
        var work = database.Services.GetRequiredService<ImportWork>();
        var import = await ConfirmedAsync(database);

        for (var second = 0; second < 60; second++)
        {
            // As often as a lease is renewed.
            if (second % 5 == 0)
                await HoldAsync(database, import.Id, steady.GetUtcNow() + Hours);

            Assert.Null(await work.NextAsync(Cancellation));
            Assert.False(await work.DoTurnAsync(import.Id, null, Cancellation));
            steady.Advance(Second);
        }
    }

    // By a node of another machine.
    static Task<int> HoldAsync(TestDatabase database, Guid id, DateTimeOffset until) => database.WithAsync(db => db.Imports
        .Where(i => i.Id == id)
        .ExecuteUpdateAsync(set => set.SetProperty(i => i.LeaseOwner, "elsewhere/1/1/x").SetProperty(i => i.LeaseUntil, until), Cancellation));

    static async Task UntilNextIsAsync(ImportWork work, ManualClock steady, Guid id, TimeSpan within)
    {
        for (var waited = TimeSpan.Zero; waited <= within; waited += Second)
        {
            if (await work.NextAsync(Cancellation) == id)
                return;

            steady.Advance(Second);
        }

        Assert.Fail($"Not taken up within {within}.");
    }

    static async Task<(ImportStatus, int)> StateAsync(ImportFlow flow, Guid id) => await flow.FindAsync(id) is var import ? (import.Status, import.Created) : default;

    static async Task<Import> ConfirmedAsync(TestDatabase database)
    {
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("whole-company.csv", new ImportSetup { Split = true });
        await flow.ConfirmAsync(import.Id);
        return import;
    }
}
