using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.CustomFields;
using Muster.Spelling;
using Muster.Web.Api.Bodies;
using Muster.Web.Api.Idempotency;
using Muster.Web.Audit;
using Muster.Web.CustomFields;
using Muster.Web.Groups;
using Muster.Web.Imports.Api;
using Muster.Web.Learners;
using Muster.Web.Mappings;
using Muster.Web.Reports;
using Muster.Web.Training;
using Muster.Web.Training.Annual;

namespace Muster.Web.Api;

static class ApiV1
{
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            AddWords(o.SerializerOptions.Converters);
            o.SerializerOptions.Converters.Add(new TextConverter());
            o.SerializerOptions.TypeInfoResolver = o.SerializerOptions.TypeInfoResolver!.WithAddedModifier(NoNulls.Forbid);
        })
        .Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true)
        .AddOpenApi(o => o.AddDocumentTransformer<ApiDescription>().AddSchemaTransformer<BodySchemas>())
        .AddSingleton<KeptAnswers>()
        .AddHostedService<OldKeysRemoval>();

    public static void UseApi(this IApplicationBuilder app) => app.UseMiddleware<IdempotencyMiddleware>();

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(ApiPaths.Description);

        app.MapGroup(ApiPaths.Root)
            .RequireAuthorization()
            .MapLearners()
            .MapLearnerAssignments()
            .MapGroups()
            .MapStandingPackages()
            .MapCustomFields()
            .MapCourses()
            .MapPackages()
            .MapImports()
            .MapMappings()
            .MapReports()
            .MapAssignments()
            .MapReassignments()
            .MapAttempts()
            .MapAnnualTraining()
            .MapAudit();
    }

    // A field's kind is the word that the command line takes: yesno.
    static void AddWords(IList<JsonConverter> converters)
    {
        converters.Add(new JsonStringEnumConverter<CustomFieldKind>(new LowerCase(), allowIntegerValues: false));
        converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
