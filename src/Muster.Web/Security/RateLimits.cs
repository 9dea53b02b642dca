using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Muster.Web.Accounts;
using Muster.Web.Api;

namespace Muster.Web.Security;

/// <summary>Counts only what is sent, per access token or else per address; looking is free.</summary>
static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Upload = "upload";

    const int SignInsPerMinute = 10;
    const int UploadsPerMinute = 30;

    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(SignIn, context => PerMinute(context, AddressOf(context), SignInsPerMinute));
        limiter.AddPolicy(Upload, context => PerMinute(context, TokenOf(context) ?? AddressOf(context), UploadsPerMinute));
        limiter.OnRejected = SayWhenToComeBack;
    });

    static RateLimitPartition<string> PerMinute(HttpContext context, string client, int permits) =>
        !HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(client, _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = permits,
                Window = TimeSpan.FromMinutes(1),
            });

    // Programs often share an address, and must not stop each other.
    static string? TokenOf(HttpContext context) => ApiPaths.IsApi(context.Request) ? context.User.ActorId() : null;

    static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    static ValueTask SayWhenToComeBack(OnRejectedContext rejected, CancellationToken _)
    {
        if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);

        return ValueTask.CompletedTask;
    }
}
