using System.Globalization;

namespace Muster.Imports.Applying;

/// <summary>Names a process of this Muster, so that a lease held by a dead process of the same machine need not be waited for.</summary>
/// <param name="StartedAt">Of <see cref="ProcessStart"/>: process ids come again.</param>
/// <param name="Run">Tells two pieces of work of one process apart.</param>
public sealed record WorkerName(string Machine, int ProcessId, long StartedAt, Guid Run)
{
    public static WorkerName NewOfThisProcess() => new(Environment.MachineName, Environment.ProcessId, ProcessStart.Of(Environment.ProcessId) ?? 0, Guid.NewGuid());

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Machine}/{ProcessId}/{StartedAt}/{Run:n}");

    /// <summary>True only where it is certain: another machine's processes cannot be seen.</summary>
    public static bool IsCertainlyDead(string name) =>
        name.Split('/') is [var machine, var id, var started, _]
        && machine == Environment.MachineName
        && ProcessStart.Of(int.Parse(id, CultureInfo.InvariantCulture)) != long.Parse(started, CultureInfo.InvariantCulture);
}
