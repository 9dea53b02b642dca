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
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        var before = clock.GetUtcNow() - Kept;

        try
        {
            await db.IdempotencyKeys.Where(k => k.CreatedAt < before).ExecuteDeleteAsync(cancellation);
        }
        catch (System.Data.Common.DbException exception)
        {
            // The database is away for a while: the next hour is soon enough.
            logger.LogWarning(exception, "Old idempotency keys were not removed.");
        }
    }
}
