using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Muster.Reports;

/// <summary>Counts large directories anew as long as the server runs.</summary>
public sealed class ReportWorker(ReportCounting counting, ILogger<ReportWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await CountAsync(stoppingToken);
    }

    async Task CountAsync(CancellationToken cancellation)
    {
        try
        {
            await counting.CountNextAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server stops.
        }
        catch (Exception exception)
        {
            // The edge of a job: whoever looks next asks for it again.
            log.LogError(exception, "Counting a report failed; it is counted again when somebody looks.");
        }
    }
}
