using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;
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
    /// <param name="DateOrders">Column, by header, number or field, to dmy, mdy or ymd; null finds it out over the whole column.</param>
    sealed record MappingRequest(
        IReadOnlyDictionary<string, string?>? Columns, IReadOnlyList<string>? ClearBlank, IReadOnlyList<NewFieldRequest>? NewFields, ReadingRequest? Reading, IReadOnlyDictionary<string, string?>? DateOrders);

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
        var reading = request.Reading?.Read();

        if (reading is { IsRefused: true })
            return ApiProblem.Of(reading.Refusal);

        var mapped = await DraftMapping.GiveAsync(
            db, id, reading?.Value, request.Columns ?? new Dictionary<string, string?>(), request.ClearBlank,
            (plan, choices) => AddNew(plan, clock, choices, request, cancellation), cancellation);

        return mapped.IsRefused ? ApiProblem.Of(mapped.Refusal) : TypedResults.Ok(await answers.FindAsync(id, cancellation));
    }

    // Puts the new fields among the choices, and the orders of dates.
    static Outcome<List<NewField>> AddNew(ImportPlan plan, TimeProvider clock, List<ColumnChoice> choices, MappingRequest asked, CancellationToken cancellation)
    {
        var added = new List<NewField>();

        foreach (var request in asked.NewFields ?? [])
        {
            if (!ColumnNames.TryFind(plan.Table.Reading.Columns, request.Column ?? "", out var column))
                return ImportRefusals.UnknownColumn(request.Column ?? "", plan.Table.Reading.Columns);

            var field = FieldOfColumn.Make(plan, clock, column.Value, request.Name ?? plan.Table.Reading.Columns[column.Value - 1], request.Kind, request.Options, added, cancellation);

            if (field.IsRefused)
                return field.Refusal;

            added.Add(field.Value);
            choices[column.Value - 1] = choices[column.Value - 1] with { Field = FieldKeys.Custom(field.Value.Id), How = MappingHow.Given };
        }

        // A field that is new is not among the plan's.
        var fields = plan.FieldsWith(added);
        return GivenDateOrders.Over(choices, plan.Table.Reading.Columns, fields, asked.DateOrders ?? new Dictionary<string, string?>()) is { } refusal ? refusal : added;
    }
}
