using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Reports;
using Muster.Tests.Databases;

namespace Muster.Tests.Reports;

/// <summary>Counts that are kept: whose are kept, and what is said before there are any.</summary>
public sealed class ReportSnapshotTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Nobody_waits_for_the_first_count_and_nobody_counts_beside_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await new RandomTraining(database, seed: 3).FillAsync();
        var (mine, theirs) = (Counting(database), Counting(database));

        Assert.Equal("report.being_counted", (await AskAsync(database, mine)).Refused().Code);
        Assert.NotNull(await LeaseAsync(database, database.Clock.GetUtcNow()));
        Assert.Equal("report.being_counted", (await AskAsync(database, theirs)).Refused().Code);
        await theirs.CountNextAsync(Cancellation);

        // Another has the lease, so nothing was counted.
        Assert.Equal("report.being_counted", (await AskAsync(database, theirs)).Refused().Code);
        Assert.False(await database.WithAsync(db => db.ReportCells.AnyAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_counted_longer_than_the_lease_does_not_overwrite_a_newer_count(DatabaseKind kind)
    {
        var clock = new MovableClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        await new RandomTraining(database, seed: 5).FillAsync();
        var slow = (await LeaseAsync(database, clock.GetUtcNow()))!.Value;
        var old = await CountAsync(database);
        clock.Advance(ReportSnapshots.LeaseLength + TimeSpan.FromSeconds(1));
        await database.LearnerAsync("Zoe", "Late");

        var fast = (await LeaseAsync(database, clock.GetUtcNow()))!.Value;
        var newer = await CountAsync(database);
        await KeepAsync(database, newer, fast);
        await KeepAsync(database, old, slow);

        var kept = await database.WithAsync(db => db.ReportSnapshots.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((newer.Revision, newer.At), (kept.Revision, kept.CountedAt));
        Assert.True((await AskAsync(database, Counting(database))).Get().Counts.IsCurrent);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_slow_count_that_is_the_newest_is_kept_and_leaves_the_other_its_lease(DatabaseKind kind)
    {
        var clock = new MovableClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        await new RandomTraining(database, seed: 5).FillAsync();
        var slow = (await LeaseAsync(database, clock.GetUtcNow()))!.Value;
        var count = await CountAsync(database);
        clock.Advance(ReportSnapshots.LeaseLength + TimeSpan.FromSeconds(1));
        var other = await LeaseAsync(database, clock.GetUtcNow());

        await KeepAsync(database, count, slow);

        var kept = await database.WithAsync(db => db.ReportSnapshots.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal((count.At, other), (kept.CountedAt, kept.LeaseOwner));
    }

    static ReportCounting Counting(TestDatabase database) =>
        new(database.Services.GetRequiredService<IServiceScopeFactory>(), database.Clock) { MostAtOnce = 0 };

    static Task<Muster.Outcomes.Outcome<TrainingReport>> AskAsync(TestDatabase database, ReportCounting counting) =>
        database.WithAsync(db => TrainingReport.ReadAsync(db, counting, new(), Cancellation));

    static Task<Guid?> LeaseAsync(TestDatabase database, DateTimeOffset now) =>
        database.WithAsync(db => ReportSnapshots.TryTakeLeaseAsync(db, ReportMembership.Today, now, TimeSpan.Zero, Cancellation));

    static Task<CountedReport> CountAsync(TestDatabase database) =>
        database.WithAsync(db => ReportSnapshots.CountAsync(db, ReportMembership.Today, database.Clock, Cancellation));

    static Task KeepAsync(TestDatabase database, CountedReport report, Guid owner) =>
        database.WithAsync(db => ReportSnapshots.KeepAsync(db, report, owner, Cancellation));
}
