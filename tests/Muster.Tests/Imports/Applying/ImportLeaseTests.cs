using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Applying;

public sealed class ImportLeaseTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_lease_is_kept_however_long_the_work_takes(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var import = await ConfirmedAsync(database);
        await using var lease = await TakeAsync(database, import.Id);

        for (var beat = 0; beat < 5; beat++)
        {
            var before = (await new ImportFlow(database).FindAsync(import.Id)).LeaseUntil;
            clock.Advance(ImportLease.Length / 2);
            await UntilAsync(async () => (await new ImportFlow(database).FindAsync(import.Id)).LeaseUntil > before);
            Assert.Null(await TakeAsync(database, import.Id));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_lost_the_lease_writes_nothing_more(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await ConfirmedAsync(database);

        var goesOn = await flow.WorkAsync(import.Id, new Reports(_ => TakeOver(database, import.Id)));

        Assert.False(goesOn);
        var left = await flow.FindAsync(import.Id);
        Assert.Equal((ImportStatus.Confirmed, 1, 250, "elsewhere/1/1/x"), (left.Status, left.NextBatch, left.Created, left.LeaseOwner));
        Assert.Equal(250, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Work_is_told_that_its_lease_is_lost(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var import = await ConfirmedAsync(database);
        await using var lease = (await TakeAsync(database, import.Id))!;
        var lost = new TaskCompletionSource();
        await using var told = lease.Lost.Register(lost.SetResult);

        TakeOver(database, import.Id);
        clock.Advance(ImportLease.Length / 2);

        await lost.Task.WaitAsync(TimeSpan.FromMinutes(1), Cancellation);
        Assert.False(await database.WithAsync(db => lease.HoldAsync(db, Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_a_dead_machine_held_is_taken_up_after_its_silence_and_two_looks_whatever_its_clock_said(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var import = await ConfirmedAsync(database);
        var work = database.Services.GetRequiredService<ImportWork>();
        TakeOver(database, import.Id, ahead: TimeSpan.FromHours(3));
        var died = clock.GetUtcNow();

        do
            clock.Advance(ImportWorker.Pause);
        while (await work.NextAsync(Cancellation) is null);

        Assert.InRange(clock.GetUtcNow() - died, ImportLease.Length, ImportWorker.LongestTakeOver);
        Assert.Equal(TimeSpan.FromSeconds(17), ImportWorker.LongestTakeOver);
        Assert.True(await work.DoAsync(import.Id, progress: null, Cancellation));
    }

    static Task<ImportLease?> TakeAsync(TestDatabase database, Guid id) =>
        ImportLease.TryTakeAsync(database.Services.GetRequiredService<IServiceScopeFactory>(), database.Clock, id, Cancellation);

    // By a node of another machine.
    static void TakeOver(TestDatabase database, Guid id, TimeSpan ahead = default)
    {
        using var scope = database.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<Muster.Persistence.MusterDb>().Imports
            .Where(i => i.Id == id)
            .ExecuteUpdate(set => set.SetProperty(i => i.LeaseOwner, "elsewhere/1/1/x").SetProperty(i => i.LeaseUntil, database.Clock.GetUtcNow() + ahead + ImportLease.Length));
    }

    static async Task<Import> ConfirmedAsync(TestDatabase database)
    {
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("whole-company.csv", new ImportSetup { Split = true });
        await flow.ConfirmAsync(import.Id);
        return import;
    }

    static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(1));

        while (!await isSo())
            await Task.Delay(TimeSpan.FromMilliseconds(10), patience.Token);
    }
}
