using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Muster.Mail.Sending;

/// <summary>Looks into the outbox as long as the server runs.</summary>
public sealed class MailWorker(MailWork work, TimeProvider clock, ILogger<MailWorker> log) : BackgroundService
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    static readonly TimeSpan ShortestPauseAfterFailure = TimeSpan.FromSeconds(5);
    static readonly TimeSpan LongestPauseAfterFailure = TimeSpan.FromMinutes(5);

    TimeSpan _pauseAfterFailure = ShortestPauseAfterFailure;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await WorkOnceAsync(stoppingToken), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    async Task<TimeSpan> WorkOnceAsync(CancellationToken cancellation)
    {
        try
        {
            var round = await work.DoAsync(cancellation);

            if (round == MailRound.NoServer)
                return Failed();

            _pauseAfterFailure = ShortestPauseAfterFailure;
            return round == MailRound.Worked ? TimeSpan.Zero : Pause;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return Pause;
        }
        catch (Exception exception)
        {
            // The edge of a job. What was being handed over is uncertain once its lease is over.
            log.LogError(exception, "Working on the outbox failed; it is taken up again.");
            return Failed();
        }
    }

    // The server's words may name people; the Outbox shows them, no log does.
    TimeSpan Failed()
    {
        var pause = _pauseAfterFailure;
        var longer = pause * 2;
        _pauseAfterFailure = longer < LongestPauseAfterFailure ? longer : LongestPauseAfterFailure;
        return pause;
    }
}
