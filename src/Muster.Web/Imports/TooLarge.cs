using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Muster.Intake;
using Muster.Problems;
using Muster.Web.Api;

namespace Muster.Web.Imports;

/// <summary>
/// An upload that says itself that it is too large is refused in words before anybody parses it: to the form's reader
/// it would look like a broken form.
/// </summary>
static class TooLarge
{
    /// <summary>A client reads no answer before it has sent everything; so much is taken and thrown away for it.</summary>
    const long MostDrained = 1L << 30;

    static readonly string Message = $"The file is larger than {ReadingBudget.Default.FileBytes >> 20} MB. Upload a shorter list, or save it as CSV.";

    /// <summary>After authorization: nothing is taken from strangers.</summary>
    public static void UseTooLarge(this IApplicationBuilder app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakesListsAttribute>() is { MaxRequestBodySize: { } most } && context.Request.ContentLength > most
            ? RefuseAsync(context)
            : next(context));

    static async Task RefuseAsync(HttpContext context)
    {
        if (context.Request.ContentLength <= MostDrained && context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostDrained;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        if (ApiPaths.IsApi(context.Request))
            await ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, ProblemCodes.FileTooLarge, Message).ExecuteAsync(context);
        else
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }
}
