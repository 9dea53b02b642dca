using System.Globalization;
using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Crashing;

/// <summary>A file system in memory that is as small as a test wants it. Only root may mount one, and not everywhere.</summary>
sealed class SmallDisk : IAsyncDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("muster-disk-");

    public string Folder => _folder.FullName;

    /// <returns>Null where this machine does not allow it; why is in the test's output.</returns>
    public static async Task<SmallDisk?> TryMountAsync(int megabytes)
    {
        var disk = new SmallDisk();
        var mounted = await Run.ProgramAsync("mount", Path.GetTempPath(), "-t", "tmpfs", "-o", Size(megabytes), "tmpfs", disk.Folder);

        if (mounted.ExitCode == 0)
            return disk;

        TestContext.Current.TestOutputHelper?.WriteLine($"No small disk to fill: {mounted.Error.Trim()}");
        disk._folder.Delete();
        return null;
    }

    public async Task GrowAsync(int megabytes) =>
        (await Run.ProgramAsync("mount", Path.GetTempPath(), "-o", $"remount,{Size(megabytes)}", Folder)).Fine();

    public async ValueTask DisposeAsync()
    {
        await Run.ProgramAsync("umount", Path.GetTempPath(), "--lazy", Folder);
        _folder.Delete();
    }

    static string Size(int megabytes) => string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m");
}
