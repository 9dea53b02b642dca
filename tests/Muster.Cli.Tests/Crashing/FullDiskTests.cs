using Muster.Cli.Tests.Running;
using Muster.Imports;

namespace Muster.Cli.Tests.Crashing;

public sealed class FullDiskTests
{
    [Fact]
    public async Task An_import_that_fills_the_disk_waits_half_applies_nothing_and_goes_on_when_there_is_room()
    {
        if (await SmallDisk.TryMountAsync(megabytes: 12) is not { } disk)
            return;

        await using var unmounted = disk;
        await using var shell = Shell.OpenOn(Path.Combine(disk.Folder, "muster.db"));
        var muster = await CrashingMuster.PrepareAsync(shell, new LongList(batches: 120));
        await using var server = await muster.StartAsync();
        await muster.ImportAsync(server);

        await server.UntilLoggedAsync("disk is full");

        var waiting = await muster.FindAsync();
        Assert.Equal(ImportStatus.Confirmed, waiting.Status);
        Assert.InRange(waiting.NextBatch, 1, muster.List.Batches - 1);
        Assert.Equal("The disk that holds the database is full. Make room on it.", waiting.Failure);

        await disk.GrowAsync(megabytes: 200);
        await muster.UntilEndAsync();
        await muster.AssertAsPlannedAsync();
    }
}
