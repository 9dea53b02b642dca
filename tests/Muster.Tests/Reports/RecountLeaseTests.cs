using Microsoft.Extensions.DependencyInjection;
using Muster.Reports;
using Muster.Tests.Databases;

namespace Muster.Tests.Reports;

/// <summary>Nodes that want to count the same report in the same moment, each on connections of its own.</summary>
public sealed class RecountLeaseTests
{
    const int Rounds = 10;
    const int Nodes = 4;
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_of_them_counts(DatabaseKind kind)
    {
        var clock = new ManualClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);

        for (var round = 0; round < Rounds; round++)
        {
            // In the first round nothing is there yet; later the one that had it died with it.
            Assert.Single(await RaceAsync(database));
            Assert.Empty(await RaceAsync(database));
            clock.Advance(TimeSpan.FromMinutes(3));
        }

        await KeepAsync(database, Assert.Single(await RaceAsync(database)));
        Assert.Empty(await RaceAsync(database));
        clock.Advance(Rest);
        Assert.Single(await RaceAsync(database));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task All_of_them_show_what_counting_gives_and_it_is_kept_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await new RandomTraining(database, seed: 3).FillAsync();
        var expected = await ReadAsync(database, Node(database, mostAtOnce: 10_000));
        List<ReportCounting> nodes = [.. Enumerable.Range(0, Nodes).Select(_ => Node(database, mostAtOnce: 0))];
        Assert.All(await ReadAllAsync(database, nodes), Assert.Null);

        await Task.WhenAll(nodes.Select(n => Task.Run(() => n.CountNextAsync(Cancellation))));

        Assert.NotNull(expected);
        Assert.All(await ReadAllAsync(database, nodes), s => Assert.Equal(expected, s));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_was_counted_or_begun_by_a_clock_that_has_been_set_back_since_keeps_nobody_waiting(DatabaseKind kind)
    {
        var clock = new SetClock(new ManualClock());
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        Assert.Single(await RaceAsync(database));
        clock.Jump(TimeSpan.FromHours(-5));

        await KeepAsync(database, Assert.Single(await RaceAsync(database)));
        clock.Jump(TimeSpan.FromHours(-5));

        Assert.Single(await RaceAsync(database));
    }

    // Whoever got the lease.
    static async Task<List<Guid>> RaceAsync(TestDatabase database)
    {
        var owners = await Task.WhenAll(Enumerable.Range(0, Nodes).Select(_ => Task.Run(() =>
            database.WithAsync(db => ReportSnapshots.TryTakeLeaseAsync(db, ReportMembership.Today, database.Clock.GetUtcNow(), Rest, Cancellation)))));

        return [.. owners.OfType<Guid>()];
    }

    static Task KeepAsync(TestDatabase database, Guid owner) => database.WithAsync(async db =>
        await ReportSnapshots.KeepAsync(db, await ReportSnapshots.CountAsync(db, ReportMembership.Today, database.Clock, Cancellation), owner, Cancellation));

    static ReportCounting Node(TestDatabase database, int mostAtOnce) =>
        new(database.Services.GetRequiredService<IServiceScopeFactory>(), database.Clock) { MostAtOnce = mostAtOnce };

    static Task<List<(Guid, Guid, ReportTally)>?[]> ReadAllAsync(TestDatabase database, IEnumerable<ReportCounting> nodes) =>
        Task.WhenAll(nodes.Select(n => Task.Run(() => ReadAsync(database, n))));

    // Null while it is counted for the first time.
    static async Task<List<(Guid, Guid, ReportTally)>?> ReadAsync(TestDatabase database, ReportCounting node)
    {
        var counts = await database.WithAsync(db => node.ReadAsync(db, new ReportFilter(), Cancellation));
        return counts is null ? null : [.. counts.Cells.Select(c => (c.PackageId, c.GroupId, c.Tally)).OrderBy(c => c)];
    }
}
