using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Muster.Web.Security;

static class SecurityHeaders
{
    const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; " +
        "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // When the response starts: the error handler clears what was set before.
        context.Response.OnStarting(static state =>
        {
            Add((HttpContext)state);
            return Task.CompletedTask;
        }, context);

        return next(context);
    });

    static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";

        // Whoever is signed in sees people's data; it must not lie in a cache. Assets say themselves how long they keep.
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }
}
