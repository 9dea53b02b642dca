using Muster.Imports;
using Muster.Imports.Applying;

namespace Muster.Web.Imports;

static class ShortWork
{
    /// <summary>Work on a list of one batch is done while the client waits; the worker does the rest.</summary>
    public static Task DoShortAsync(this ImportWork work, Import import, CancellationToken cancellation) =>
        import is { IsRunning: true, TotalBatches: <= 1 } ? work.DoAsync(import.Id, progress: null, cancellation) : Task.CompletedTask;
}
