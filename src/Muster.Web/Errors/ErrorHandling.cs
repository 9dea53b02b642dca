using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Muster.Web.Api;
using Muster.Web.Api.Bodies;

namespace Muster.Web.Errors;

/// <summary>Programs get ProblemDetails, people a page that says what to do.</summary>
static class ErrorHandling
{
    public static IServiceCollection AddErrors(this IServiceCollection services) =>
        services.AddProblemDetails(o => o.CustomizeProblemDetails = problem =>
        {
            var (context, details) = (problem.HttpContext, problem.ProblemDetails);

            if (problem.Exception is BadHttpRequestException fault)
                UnreadableRequest.Explain(context, fault, details);

            details.Detail ??= StatusWords.Of(context.Response.StatusCode);
            details.Extensions.TryAdd(ApiProblem.CodeName, CodeOf(context.Response.StatusCode));
        });

    public static void UseErrors(this IApplicationBuilder app)
    {
        app.UseWhen(context => ApiPaths.IsApi(context.Request), api =>
        {
            // A body that cannot be read, or grows too large on the way, is the client's fault and no news for the log.
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
                SuppressDiagnosticsCallback = fault => fault.Exception is BadHttpRequestException,
            });
            api.UseStatusCodePages();
        });

        app.UseWhen(context => !ApiPaths.IsApi(context.Request), pages =>
        {
            pages.UseExceptionHandler("/error/500", createScopeForErrors: true);
            pages.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
            pages.Use(AskForErrorPages);
            pages.Use(LeaveRefusedFormsToTheErrorPage);
        });
    }

    // A form that failed is run again as the error page's address: there it is a question, not a form.
    static Task AskForErrorPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
            context.Request.Method = HttpMethods.Get;

        return next(context);
    }

    // Razor components name a content type before they refuse a form, and then no error page is shown.
    static async Task LeaveRefusedFormsToTheErrorPage(HttpContext context, RequestDelegate next)
    {
        await next(context);

        if (context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest })
            context.Response.ContentType = null;
    }

    // "Not Found" becomes not_found.
    static string CodeOf(int status) =>
        ReasonPhrases.GetReasonPhrase(status).Replace(' ', '_').ToLowerInvariant();
}
