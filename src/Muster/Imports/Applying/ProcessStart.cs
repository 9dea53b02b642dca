using System.Diagnostics;
using System.Globalization;

namespace Muster.Imports.Applying;

/// <summary>When a process of this machine began, as a number that never changes while it lives.</summary>
/// <remarks>
/// Linux keeps it from the boot on. What .NET makes of that is a time of day, which becomes another one when somebody sets
/// the clock: a living process would look like one that had only got a dead one's number.
/// </remarks>
static class ProcessStart
{
    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: fields 3 and 22, the first ones after the name being 3.
    const int State = 0;
    const int StartTime = 19;

    /// <returns>Null where there is no such process (any more).</returns>
    public static long? Of(int processId) => OperatingSystem.IsLinux() ? OnLinux(processId) : Elsewhere(processId);

    static long? OnLinux(int processId)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/stat"));

            // The name may hold anything, brackets too.
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[State] is "Z" or "X" ? null : long.Parse(fields[StartTime], CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException || IsGone(exception))
        {
            return null;
        }
    }

    static long? Elsewhere(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return process.StartTime.ToUniversalTime().Ticks;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // It ended between opening and reading (ESRCH).
    static bool IsGone(Exception exception) => exception is IOException { HResult: 3 };
}
