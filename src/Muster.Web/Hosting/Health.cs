using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Muster.Web.Hosting;

/// <summary>For a balancer and for whoever restarts what hangs. The answer is one word.</summary>
static class Health
{
    // Longer than a database takes that is well, shorter than a balancer waits.
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<DatabaseReady>("database", timeout: Patience);
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        // That this process answers: the database's trouble is not mended by restarting it.
        var live = new HealthCheckOptions { Predicate = _ => false };
        app.MapHealthChecks("/health", live).AllowAnonymous();
        app.MapHealthChecks("/health/live", live).AllowAnonymous();

        // That requests can be sent here.
        app.MapHealthChecks("/health/ready").AllowAnonymous();
    }
}
