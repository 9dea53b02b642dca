using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Muster.Web.Api;

/// <summary>What the description cannot know of itself: that a text is one, which our converter hides, and that a request may leave out what it may send as null.</summary>
sealed class BodySchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(string) && schema.Type is null)
            schema.Type = context.JsonPropertyInfo is { IsGetNullable: true } or { IsSetNullable: true } ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;

        if (context.JsonTypeInfo.ElementType == typeof(string) && schema.Items?.Type is null)
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String };

        if (context.ParameterDescription is not null)
        {
            foreach (var property in context.JsonTypeInfo.Properties.Where(p => p.AssociatedParameter is { IsNullable: true }))
                schema.Required?.Remove(property.Name);
        }

        return Task.CompletedTask;
    }
}
