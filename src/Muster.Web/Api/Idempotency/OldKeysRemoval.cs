using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Muster.Persistence;

namespace Muster.Web.Api.Idempotency;

/// <summary>Answers are kept for a day: they hold people's data, and nobody retries for longer.</summary>
sealed class OldKeysRemoval(IServiceScopeFactory scopes, TimeProvider clock, ILogger<OldKeysRemoval> logger) : BackgroundService
{
    static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);

        do
        {
            await RemoveAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    async Task RemoveAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var before = clock.GetUtcNow() - Kept;
            await scope.ServiceProvider.GetRequiredService<MusterDb>().IdempotencyKeys.Where(k => k.CreatedAt < before).ExecuteDeleteAsync(cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            // The edge of a job: whatever went wrong, the next hour is soon enough, and the server stays up.
            // Only the kind of fault is told, for a database's message may quote the row.
            logger.LogWarning("Old idempotency keys were not removed: {Fault}.", exception.GetType().Name);
        }
    }
}
