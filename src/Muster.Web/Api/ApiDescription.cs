using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Muster.Web.Api;

/// <summary>What holds for the whole API, said once in its description.</summary>
sealed class ApiDescription : IOpenApiDocumentTransformer
{
    const string SchemeName = "accessToken";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "Muster";
        document.Info.Description =
            "Send an access token with every request. Lists come in pages: follow `next` until it is null. " +
            "Errors are problem details (RFC 9457) with a stable `code`. " +
            "Send an `Idempotency-Key` with a POST, and a retry gets the first answer again instead of doing it twice.";

        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [SchemeName] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An access token: muster_…" },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(SchemeName, document)] = [] }];
        return Task.CompletedTask;
    }
}
