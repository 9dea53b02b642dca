using Microsoft.AspNetCore.Http;

namespace Muster.Web.Api;

/// <summary>What to do about an answer that has no words of its own.</summary>
static class StatusWords
{
    public static string Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "The request could not be read. Compare it with the description at " + ApiPaths.Description + ".",
        StatusCodes.Status401Unauthorized => "Send a valid access token: “Authorization: Bearer muster_…”.",
        StatusCodes.Status403Forbidden => "This token may not do that.",
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take this method. The description at " + ApiPaths.Description + " says which it takes.",
        StatusCodes.Status413PayloadTooLarge => "The body is larger than Muster takes.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as JSON, with “Content-Type: application/json”; an upload as multipart/form-data.",
        StatusCodes.Status429TooManyRequests => "That was too often. Wait as long as Retry-After says.",
        StatusCodes.Status504GatewayTimeout => "This took too long and was given up. Try again.",
        >= StatusCodes.Status500InternalServerError => "The fault is on our side. Try again; if it happens twice, tell whoever runs Muster for you.",
        _ => "The request could not be answered.",
    };
}
