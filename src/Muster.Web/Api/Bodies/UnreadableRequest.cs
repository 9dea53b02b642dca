using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Muster.Web.Api.Bodies;

/// <summary>Says of a request that could not be bound which place is wrong, and what belongs there.</summary>
static partial class UnreadableRequest
{
    const string InvalidBody = "body.invalid";
    const string InvalidQuery = "query.invalid";

    public static void Explain(HttpContext context, BadHttpRequestException fault, ProblemDetails problem)
    {
        if (fault.InnerException is JsonException json)
            Say(problem, InvalidBody, FieldOf(json), DetailOf(context, json));
        else if (OfQuery().Match(fault.Message) is { Success: true } query)
            Say(problem, InvalidQuery, query.Groups[1].Value, $"“{query.Groups[1].Value}” cannot be “{query.Groups[2].Value}”. Correct it, or leave it out.");
        else if (fault.StatusCode == StatusCodes.Status400BadRequest)
            Say(problem, InvalidBody, null, "There is no body, or it is null. Send a JSON object.");
    }

    static string DetailOf(HttpContext context, JsonException fault)
    {
        if (IsNotJson(fault))
            return $"The body is not JSON: it goes wrong on line {fault.LineNumber + 1 ?? 1}. Correct it.";

        var place = FieldOf(fault) is { } field ? $"“{field}”" : "The body";

        return fault is UnusableJsonException unusable ? $"{place} {unusable.Why}"
            : WantedAt(context, fault.Path!) is { } wanted ? $"{place} is to be {wanted}."
            : $"{place} is not what belongs there. The description at {ApiPaths.Description} says what does.";
    }

    static string? FieldOf(JsonException fault) =>
        IsNotJson(fault) || fault.Path == "$" ? null : fault.Path![1..].TrimStart('.');

    // The serializer wraps what the reader of plain JSON says.
    static bool IsNotJson(JsonException fault) => fault.InnerException is JsonException || fault.Path is null;

    static string? WantedAt(HttpContext context, string path)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var endpoint = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>()?.Endpoint;
        return endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } body ? WantedJson.At(path, body, options) : null;
    }

    static void Say(ProblemDetails problem, string code, string? field, string detail)
    {
        problem.Detail = detail;
        problem.Extensions[ApiProblem.CodeName] = code;

        if (field is not null)
            problem.Extensions[ApiProblem.FieldName] = field;
    }

    // Failed to bind parameter "Nullable<int> limit" from "abc".
    [GeneratedRegex("""
        "[^"]*?(\w+)" from "(.*)"
        """)]
    private static partial Regex OfQuery();
}
