using Muster.Imports;
using Muster.Imports.Applying;

namespace Muster.Web.Imports;

static class ShortWork
{
    // Longer than one batch takes; then the page shows how far it is.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Work on a list of one batch is done while the client waits; the worker does the rest.</summary>
    public static async Task DoShortAsync(this ImportWork work, Import import, CancellationToken cancellation)
    {
        // The worker, or another node's, may have been quicker: it is as short there.
        if (import is { IsRunning: true, TotalBatches: <= 1 } && !await work.DoAsync(import.Id, progress: null, cancellation))
            await work.WaitAsync(import.Id, Patience, cancellation);
    }
}
