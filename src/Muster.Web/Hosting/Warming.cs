using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;

namespace Muster.Web.Hosting;

/// <summary>
/// What a start needs and one processor alone would do one after the other: half of the time until the first page goes into the
/// database's model and into making the endpoints, and neither needs the other.
/// </summary>
static class Warming
{
    /// <summary>The model, while the server is still being put together. EF Core keeps it for every context with the same options.</summary>
    public static void Begin(DatabaseAddress database) => _ = Task.Run(() =>
    {
        using var services = new ServiceCollection().AddMuster(database).BuildServiceProvider();
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<MusterDb>().Model;
    });

    /// <summary>The endpoints, while the database is prepared.</summary>
    public static Task EndpointsAsync(WebApplication app) => Task.Run(() => ((IEndpointRouteBuilder)app).DataSources.Sum(source => source.Endpoints.Count));
}
