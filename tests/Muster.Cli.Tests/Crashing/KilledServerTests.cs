using System.Diagnostics;
using System.Globalization;
using Muster.Cli.Tests.Running;
using Muster.Imports;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Crashing;

/// <summary>
/// kill -9 of the server at random moments of a long import. A few times; as often as MUSTER_CRASH_KILLS says, where that is set.
/// </summary>
public sealed class KilledServerTests
{
    const int Seed = 20260302;

    // What one life of the server applies at most, near enough.
    const int BatchesPerKill = 24;

    static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("MUSTER_CRASH_KILLS") ?? "4", CultureInfo.InvariantCulture);
    static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(1);
    static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(60);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task However_often_the_server_is_killed_every_row_is_applied_once(DatabaseKind kind)
    {
        var begun = Stopwatch.StartNew();
        var draw = new Random(Seed);
        await using var shell = await Shell.OpenAsync(kind);
        var muster = await CrashingMuster.PrepareAsync(shell, new LongList(20 + (BatchesPerKill * Kills)));

        await using (var first = await muster.StartAsync())
        {
            await muster.ImportAsync(first);
            await KillAtRandomAsync(muster, first, draw);
        }

        for (var kills = 1; kills < Kills; kills++)
        {
            // One in five does not get as far as listening.
            if (draw.Next(5) == 0)
            {
                await KillWhileStartingAsync(shell, draw);
                continue;
            }

            await using var server = await muster.StartAsync();
            await KillAtRandomAsync(muster, server, draw);
        }

        await using var last = await muster.StartAsync();
        await muster.UntilEndAsync();

        await muster.AssertAsPlannedAsync();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {muster.List.Rows.Count} rows, {begun.Elapsed.TotalSeconds:N0} s");
    }

    static async Task KillAtRandomAsync(CrashingMuster muster, Server server, Random draw)
    {
        var reached = (await muster.FindAsync()).NextBatch;
        var import = await muster.UntilAsync(reached + draw.Next(1, 4));
        Assert.True(import.Status == ImportStatus.Confirmed, "The import ended before it could be killed: the list is too short.");

        await Task.Delay(LongestWait * draw.NextDouble(), Cancellation);
        await server.KillAsync();
    }

    static async Task KillWhileStartingAsync(Shell shell, Random draw)
    {
        using var process = shell.Start("serve", "--urls", "http://127.0.0.1:0");
        await Task.Delay(LongestStart * draw.NextDouble(), Cancellation);
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
    }
}
