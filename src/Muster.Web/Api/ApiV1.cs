using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Web.Api.Idempotency;
using Muster.Web.CustomFields;
using Muster.Web.Groups;
using Muster.Web.Learners;
using Muster.Web.Training;

namespace Muster.Web.Api;

static class ApiV1
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false)))
        .AddOpenApi(o => o.AddDocumentTransformer<ApiDescription>())
        .AddSingleton<KeptAnswers>()
        .AddHostedService<OldKeysRemoval>();

    public static void UseApi(this IApplicationBuilder app) => app.UseMiddleware<IdempotencyMiddleware>();

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(ApiPaths.Description);

        app.MapGroup(ApiPaths.Root)
            .RequireAuthorization()
            .MapLearners()
            .MapGroups()
            .MapCustomFields()
            .MapCourses()
            .MapPackages();
    }
}
