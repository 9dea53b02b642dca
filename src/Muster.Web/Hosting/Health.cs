using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Muster.Web.Hosting;

static class Health
{
    /// <summary>That this process answers; for a balancer.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapHealthChecks("/health").AllowAnonymous();
}
