using System.Diagnostics;
using Muster.Imports.Applying;

namespace Muster.Tests.Imports.Applying;

public sealed class WorkerNameTests
{
    [Fact]
    public void A_living_process_is_not_dead() => Assert.False(WorkerName.IsCertainlyDead(WorkerName.NewOfThisProcess().ToString()));

    [Fact]
    public void Of_a_process_on_another_machine_nothing_is_certain() =>
        Assert.False(WorkerName.IsCertainlyDead((WorkerName.NewOfThisProcess() with { Machine = "elsewhere", ProcessId = int.MaxValue }).ToString()));

    [Fact]
    public void Whoever_got_the_number_of_a_dead_process_is_another_one() =>
        Assert.True(WorkerName.IsCertainlyDead((WorkerName.NewOfThisProcess() with { StartedAt = 1 }).ToString()));

    [Fact]
    public async Task A_process_that_was_killed_is_dead()
    {
        using var process = Process.Start("sleep", "600");
        var name = WorkerName.NewOfThisProcess() with { ProcessId = process.Id, StartedAt = ProcessStart.Of(process.Id)!.Value };
        Assert.False(WorkerName.IsCertainlyDead(name.ToString()));

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(WorkerName.IsCertainlyDead(name.ToString()));
    }

    [Fact]
    public void When_a_process_began_is_counted_from_the_boot_so_that_setting_the_clock_kills_nobody()
    {
        // Elsewhere the system keeps a time that is not computed anew.
        if (OperatingSystem.IsLinux())
            Assert.InRange(WorkerName.NewOfThisProcess().StartedAt, 1, DateTime.UnixEpoch.Ticks);
    }
}
