using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Imports;
using Muster.Persistence;
using Muster.Web.Api;

namespace Muster.Web.Imports.Api;

static class MappingApi
{
    /// <param name="Columns">Column, by header or number, to field, by name; null leaves the column out. Columns not named keep what they have.</param>
    /// <param name="ClearBlank">Columns whose blank cells clear the learner's value on update; null leaves that as it is.</param>
    /// <param name="Reading">How the file is to be read; null leaves that as it is.</param>
    sealed record MappingRequest(IReadOnlyDictionary<string, string?>? Columns, IReadOnlyList<string>? ClearBlank, ReadingRequest? Reading);

    public static RouteGroupBuilder MapMapping(this RouteGroupBuilder imports)
    {
        imports.MapPut("/{id:guid}/mapping", MapAsync).WithSummary("Say what the columns are, and how the file is read");
        return imports;
    }

    static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> MapAsync(
        Guid id, MappingRequest request, MusterDb db, ImportAnswers answers, CancellationToken cancellation)
    {
        var reading = request.Reading?.Read();

        if (reading is { IsRefused: true })
            return ApiProblem.Of(reading.Refusal);

        var mapped = await DraftMapping.GiveAsync(
            db, id, reading?.Value, request.Columns ?? new Dictionary<string, string?>(), request.ClearBlank, cancellation);

        return mapped.IsRefused ? ApiProblem.Of(mapped.Refusal) : TypedResults.Ok(await answers.FindAsync(id, cancellation));
    }
}
