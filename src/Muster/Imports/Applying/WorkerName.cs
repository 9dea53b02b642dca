using System.Diagnostics;
using System.Globalization;

namespace Muster.Imports.Applying;

/// <summary>Names a process of this Muster, so that a lease held by a dead process of the same machine need not be waited for.</summary>
/// <param name="StartedAt">UTC ticks: process ids come again.</param>
/// <param name="Run">Tells two pieces of work of one process apart.</param>
public sealed record WorkerName(string Machine, int ProcessId, long StartedAt, Guid Run)
{
    // Linux counts a process's start from the boot, whose time each reader works out a little differently.
    const long Tolerance = 5 * TimeSpan.TicksPerSecond;

    public static WorkerName NewOfThisProcess()
    {
        using var process = Process.GetCurrentProcess();
        return new(Environment.MachineName, process.Id, process.StartTime.ToUniversalTime().Ticks, Guid.NewGuid());
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Machine}/{ProcessId}/{StartedAt}/{Run:n}");

    /// <summary>True only where it is certain: another machine's processes cannot be seen.</summary>
    public static bool IsCertainlyDead(string name)
    {
        if (name.Split('/') is not [var machine, var id, var started, _] || machine != Environment.MachineName)
            return false;

        try
        {
            using var process = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
            return Math.Abs(process.StartTime.ToUniversalTime().Ticks - long.Parse(started, CultureInfo.InvariantCulture)) > Tolerance;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // No process has that id (any more).
            return true;
        }
    }
}
