using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;

namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>
/// Three nodes behind nginx, on one PostgreSQL behind PgBouncer; nodes are killed and PostgreSQL is restarted during an import.
/// A few times; over a list as long as MUSTER_NODE_ROWS says, and accordingly more often, where that is set.
/// </summary>
public sealed class NodesTests
{
    const int Seed = 20260302;
    const int ShortRows = 6_000;
    const int RowsPerBatch = 250;
    const int RowsPerBlow = 3_000;

    // One blow in so many is the database's.
    const int BlowsPerRestart = 3;

    // What docs/running.md says of another machine's death, and patience with a machine that has other work.
    static readonly TimeSpan LongestTakeOver = ImportWorker.LongestTakeOver + TimeSpan.FromSeconds(45);

    static readonly int Rows = int.Parse(Environment.GetEnvironmentVariable("MUSTER_NODE_ROWS") ?? $"{ShortRows}", CultureInfo.InvariantCulture);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_are_killed_and_the_database_is_restarted_and_every_row_is_applied_once()
    {
        var begun = Stopwatch.StartNew();
        await using var cluster = await Cluster.StartAsync(new LongList(Rows / RowsPerBatch));
        using var visitor = new Visitor(cluster.Balancer);
        await visitor.SignInAsync(CrashingMuster.AdministratorEmail, CrashingMuster.AdministratorPassword);
        await cluster.Muster.ImportAsync(cluster.Balancer.Address);
        var (blows, restarts, takeOvers, draw) = (Math.Max(Rows / RowsPerBlow, BlowsPerRestart), 0, new List<TimeSpan>(), new Random(Seed));
        List<Task> others = [];

        for (var blow = 0; blow < blows; blow++)
        {
            Assert.All(cluster.Nodes, n => n.AssertAlive());
            var reached = await cluster.Muster.UntilAsync(1 + (cluster.Muster.List.Batches * blow / blows) + draw.Next(3));

            // Where the machine is slow to bring nodes back, the others are done before all has happened.
            if (!reached.IsRunning || await cluster.UntilHeldAsync() is not { } holder)
                break;

            if (blow % BlowsPerRestart == 0)
            {
                await Task.WhenAll(others);
                await cluster.RestartPostgresAsync();
                restarts++;
                continue;
            }

            takeOvers.Add(await KillAsync(cluster, holder));

            // It comes back, and the others serve as if nothing had been.
            await Task.WhenAll(others);
            others = blow % BlowsPerRestart == 1 ? [holder.StartAsync(), visitor.WalkAsync()] : [holder.StartAsync()];
        }

        await Task.WhenAll(others);
        await cluster.Muster.UntilEndAsync();
        await visitor.WalkAsync();

        await cluster.Muster.AssertAsPlannedAsync();
        Assert.Equal(cluster.Nodes.Count, visitor.Nodes.Count);
        Assert.Equal(1, await cluster.Muster.Shell.WithAsync((db, _) => db.DataProtectionKeys.CountAsync(Cancellation)));
        Assert.InRange(restarts + takeOvers.Count, (blows / 3) + 1, blows);
        Assert.All(takeOvers, t => Assert.InRange(t, TimeSpan.Zero, LongestTakeOver));
        TestContext.Current.TestOutputHelper?.WriteLine($"{Rows} rows, {takeOvers.Count} kills, {restarts} restarts of PostgreSQL, {begun.Elapsed.TotalSeconds:N0} s; taken over within {takeOvers.Max().TotalSeconds:N1} s at most");
    }

    /// <returns>How long it took until another node went on with the import.</returns>
    static async Task<TimeSpan> KillAsync(Cluster cluster, Node holder)
    {
        await holder.KillAsync();
        var (begun, left) = (Stopwatch.StartNew(), await cluster.Muster.FindAsync());
        await cluster.Muster.UntilAsync(left.NextBatch + 1);
        return begun.Elapsed;
    }
}
