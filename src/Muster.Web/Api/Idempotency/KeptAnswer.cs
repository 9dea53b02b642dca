using Microsoft.AspNetCore.Http;
using Muster.Persistence;

namespace Muster.Web.Api.Idempotency;

/// <summary>An answer as it was given, to be given again.</summary>
sealed record KeptAnswer(int Status, string? Location, string? ContentType, byte[] Body) : IResult
{
    public static KeptAnswer Of(IdempotencyKey key) => new(key.Status, key.Location, key.ContentType, key.Body ?? []);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType;

        if (Location is not null)
            response.Headers.Location = Location;

        if (Body.Length > 0)
            await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }
}
