using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Muster.Web.Api;

static class ApiV1
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => o.SerializerOptions.DictionaryKeyPolicy = null);
        services.AddOpenApi();
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(ApiPaths.Description);
        _ = app.MapGroup(ApiPaths.Root).RequireAuthorization();
    }
}
