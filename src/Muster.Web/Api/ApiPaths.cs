using Microsoft.AspNetCore.Http;

namespace Muster.Web.Api;

static class ApiPaths
{
    public const string Root = "/api/v1";
    public const string Description = "/openapi/v1.json";

    /// <summary>Answered to programs: no redirects, no HTML.</summary>
    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api") || IsDescription(request);

    public static bool IsDescription(HttpRequest request) => request.Path.StartsWithSegments("/openapi");
}
