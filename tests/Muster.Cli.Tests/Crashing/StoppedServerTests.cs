using System.Diagnostics;
using Muster.Cli.Tests.Running;
using Muster.Imports;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Crashing;

public sealed class StoppedServerTests
{
    static readonly TimeSpan Seconds = TimeSpan.FromSeconds(15);

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Told_to_stop_in_the_middle_of_an_import_it_ends_soon_and_lets_go_of_it(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);
        var muster = await CrashingMuster.PrepareAsync(shell, new LongList(batches: 60));

        await using (var server = await muster.StartAsync())
        {
            await muster.ImportAsync(server);
            await muster.UntilAsync(batches: 3);
            var begun = Stopwatch.StartNew();

            Assert.Equal(0, await server.TerminateAsync());

            Assert.True(begun.Elapsed < Seconds, $"It took {begun.Elapsed}.");
            Assert.Equal("", server.Logged);
        }

        var left = await muster.FindAsync();
        Assert.Equal((ImportStatus.Confirmed, null), (left.Status, left.LeaseOwner));

        await using var again = await muster.StartAsync();
        await muster.UntilEndAsync();
        await muster.AssertAsPlannedAsync();
    }
}
