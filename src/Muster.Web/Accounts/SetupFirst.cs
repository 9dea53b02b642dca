using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;
using Muster.Web.Api;

namespace Muster.Web.Accounts;

static class SetupFirst
{
    /// <summary>Until there is an administrator, pages lead to the setup page and the API refuses.</summary>
    public static void UseSetupFirst(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (IsOpenToAll(context) || await IsDoneAsync(context))
            await next(context);
        else if (ApiPaths.IsApi(context.Request))
            await ApiProblem.Of(StatusCodes.Status503ServiceUnavailable, "setup.missing", "Muster has no administrator yet. Open the link that was printed where it was started.").ExecuteAsync(context);
        else
            context.Response.Redirect(SetupPage.Path);
    });

    static bool IsOpenToAll(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<IAllowAnonymous>() is not null
        && metadata.GetMetadata<NeedsSetup>() is null;

    static ValueTask<bool> IsDoneAsync(HttpContext context) =>
        context.RequestServices.GetRequiredService<SetupState>()
            .IsDoneAsync(context.RequestServices.GetRequiredService<MusterDb>(), context.RequestAborted);
}
