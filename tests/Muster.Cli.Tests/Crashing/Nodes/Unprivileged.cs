using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>PostgreSQL and PgBouncer refuse to run as root.</summary>
static class Unprivileged
{
    const string User = "postgres";

    static bool IsNeeded => Environment.IsPrivilegedProcess;

    /// <summary>A folder of its own, which the user postgres may enter.</summary>
    public static async Task<DirectoryInfo> FolderAsync(string prefix)
    {
        var folder = Directory.CreateTempSubdirectory(prefix);

        if (IsNeeded)
            (await Run.ProgramAsync("chown", folder.FullName, User, folder.FullName)).Fine();

        return folder;
    }

    public static Task<Result> RunAsync(string folder, params string[] command)
    {
        var whole = Command(command);
        return Run.ProgramAsync(whole[0], folder, whole[1..]);
    }

    /// <summary>setpriv gives its own process away: who ends it ends the program.</summary>
    public static string[] Command(params string[] command) =>
        IsNeeded ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups", .. command] : command;
}
