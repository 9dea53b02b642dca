using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Web.Api;

namespace Muster.Web.Imports.Api;

static class MappingApi
{
    /// <param name="Columns">Column, by header or number, to field, by name; null leaves the column out. Columns not named keep what they have.</param>
    /// <param name="ClearBlank">Columns whose blank cells clear the learner's value on update; null leaves that as it is.</param>
    /// <param name="NewFields">Columns that fill custom fields which are not there yet: created when the import is confirmed.</param>
    /// <param name="Reading">How the file is to be read; null leaves that as it is.</param>
    sealed record MappingRequest(IReadOnlyDictionary<string, string?>? Columns, IReadOnlyList<string>? ClearBlank, IReadOnlyList<NewFieldRequest>? NewFields, ReadingRequest? Reading);

    /// <param name="Column">By header or number.</param>
    /// <param name="Options">What a choice may be; left out, the values that the column has.</param>
    sealed record NewFieldRequest(string Column, string? Name, CustomFieldKind Kind, IReadOnlyList<string>? Options);

    public static RouteGroupBuilder MapMapping(this RouteGroupBuilder imports)
    {
        imports.MapPut("/{id:guid}/mapping", MapAsync).WithSummary("Say what the columns are, and how the file is read");
        return imports;
    }

    static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> MapAsync(
        Guid id, MappingRequest request, MusterDb db, TimeProvider clock, ImportAnswers answers, CancellationToken cancellation)
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

        var added = AddNew(plan, clock, columns.Value, request.NewFields ?? [], cancellation);

        if (added.IsRefused)
            return ApiProblem.Of(added.Refusal);

        var chosen = await ImportDraft.ChooseAsync(db, id, setup => setup.Mapped(columns.Value, added.Value), cancellation);
        return chosen.IsRefused ? ApiProblem.Of(chosen.Refusal) : TypedResults.Ok(await answers.FindAsync(id, cancellation));
    }

    // Puts the new fields among the choices.
    static Outcome<List<NewField>> AddNew(ImportPlan plan, TimeProvider clock, List<ColumnChoice> choices, IReadOnlyList<NewFieldRequest> asked, CancellationToken cancellation)
    {
        var added = new List<NewField>();

        foreach (var request in asked)
        {
            if (!ColumnNames.TryFind(plan.Table.Reading.Columns, request.Column ?? "", out var column))
                return ImportRefusals.UnknownColumn(request.Column ?? "");

            var field = FieldOfColumn.Make(plan, clock, column.Value, request.Name ?? plan.Table.Reading.Columns[column.Value - 1], request.Kind, request.Options, added, cancellation);

            if (field.IsRefused)
                return field.Refusal;

            added.Add(field.Value);
            choices[column.Value - 1] = choices[column.Value - 1] with { Field = FieldKeys.Custom(field.Value.Id), How = MappingHow.Given };
        }

        return added;
    }

    static async Task<Refusal?> ReadAsAsync(MusterDb db, Guid id, ReadingRequest? request, CancellationToken cancellation)
    {
        if (request is null)
            return null;

        var reading = request.Read();
        return reading.IsRefused ? reading.Refusal : (await ImportDraft.ReadAsAsync(db, id, reading.Value, cancellation)).Refusal;
    }
}
