using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Muster.Imports.Applying;

/// <summary>Looks for imports to work on as long as the server runs: those of this node, and those a dead node left.</summary>
public sealed class ImportWorker(ImportWork work, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    /// <summary>Between two looks where there is nothing to do.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long it takes at most until an idle node takes up what another machine held when it died: one look to see the
    /// lease as it was left, its silence, and the next look. Then the list is read again up to where it was.
    /// </summary>
    public static readonly TimeSpan LongestTakeOver = ImportLease.Length + (2 * Pause);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await WorkOnceAsync(stoppingToken), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    async Task<TimeSpan> WorkOnceAsync(CancellationToken cancellation)
    {
        try
        {
            return await work.NextAsync(cancellation) is { } id && await work.DoTurnAsync(id, progress: null, cancellation) ? TimeSpan.Zero : Pause;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Pause;
        }
        catch (Exception exception)
        {
            // The edge of a job: the import keeps its cursor and waits a while, and the others have their turn.
            log.LogError(exception, "Working on an import failed.");
            return Pause;
        }
    }
}
