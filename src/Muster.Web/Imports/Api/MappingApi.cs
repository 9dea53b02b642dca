using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Imports;
using Muster.Imports.Mapping;
using Muster.Outcomes;
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
        if (await ReadAsAsync(db, id, request.Reading, cancellation) is { } refusal)
            return ApiProblem.Of(refusal);

        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

        if (opened is null)
            return ApiProblem.Of(ImportRefusals.Unknown);

        if (opened.Plan is not { } plan)
            return ApiProblem.Of(ImportRefusals.Of(opened.Refusal!));

        var columns = GivenColumns.Over(plan.Mapping.Choices, plan.Table.Reading.Columns, plan.Fields, request.Columns ?? new Dictionary<string, string?>(), request.ClearBlank);

        if (columns.IsRefused)
            return ApiProblem.Of(columns.Refusal);

        var chosen = await ImportDraft.ChooseAsync(db, id, setup => setup with { Mapping = columns.Value }, cancellation);
        return chosen.IsRefused ? ApiProblem.Of(chosen.Refusal) : TypedResults.Ok(await answers.FindAsync(id, cancellation));
    }

    static async Task<Refusal?> ReadAsAsync(MusterDb db, Guid id, ReadingRequest? request, CancellationToken cancellation)
    {
        if (request is null)
            return null;

        var reading = request.Read();
        return reading.IsRefused ? reading.Refusal : (await ImportDraft.ReadAsAsync(db, id, reading.Value, cancellation)).Refusal;
    }
}
