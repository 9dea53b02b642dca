using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>Another name of this machine for one program: then Muster cannot know of a process elsewhere that it is dead. Only root may give one, and not everywhere.</summary>
static class Machine
{
    static Task<bool>? _canBeNamed;

    public static Task<bool> CanBeNamedAsync() => _canBeNamed ??= TryAsync();

    /// <returns>What to put before the program; nothing where this machine does not allow it.</returns>
    public static async Task<string[]> NamedAsync(string name) =>
        await CanBeNamedAsync() ? ["unshare", "--uts", "sh", "-c", "hostname \"$0\" && exec \"$@\"", name] : [];

    static async Task<bool> TryAsync() => (await Run.ProgramAsync("unshare", Path.GetTempPath(), "--uts", "hostname", "node")).ExitCode == 0;
}
