using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Imports.Planning;
using Muster.Imports.Replacing;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Web.Api;

namespace Muster.Web.Imports.Api;

static class ReplacementsApi
{
    const int MostValues = 1_000;

    /// <param name="Column">By header, number or the field that it fills.</param>
    /// <param name="From">The whole value, cleaned; of a group column a group's name; of a column of addresses also a domain with its @.</param>
    /// <param name="To">Empty for a blank cell.</param>
    /// <param name="Garbled">Instead of both: garbled text of the column reads as it was meant.</param>
    sealed record ReplacementRequest(string? Column, string? From, string? To, bool Garbled = false);

    sealed record ReplacementsRequest(IReadOnlyList<ReplacementRequest> Replacements);

    /// <param name="Problem">The worst thing to say of the value; null where nothing is.</param>
    sealed record ValueAnswer(string Value, int Rows, ProblemDocument? Problem);

    /// <param name="Different">How many different values there are, at least.</param>
    sealed record ValuesAnswer(IReadOnlyList<ValueAnswer> Rows, int Different);

    public static RouteGroupBuilder MapReplacements(this RouteGroupBuilder imports)
    {
        imports.MapGet("/{id:guid}/columns/{column}/values", ListAsync).WithSummary("The different values of a column and how many rows have each: those with problems first, then the most frequent");
        imports.MapPost("/{id:guid}/replacements", AddAsync).WithSummary("Replace a value of a column in all rows, after what is replaced already");
        imports.MapPut("/{id:guid}/replacements", PutAsync).WithSummary("Exactly these values are replaced in all rows, in this order; none takes all back");
        return imports;
    }

    static async Task<Results<Ok<ValuesAnswer>, ProblemHttpResult>> ListAsync(
        Guid id, string column, MusterDb db, CancellationToken cancellation, string? search = null, int limit = 100)
    {
        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

        if (WhyNot(opened) is { } refusal)
            return ApiProblem.Of(refusal);

        if (limit is < 1 or > MostValues)
            return ApiProblem.Of(Refusal.Invalid(ProblemCodes.ValueInvalid, $"“limit” is to be from 1 to {MostValues:N0}.", "limit"));

        var plan = opened!.Plan!;
        var asked = GivenReplacement.Of(plan, column, "", "");

        if (asked.IsRefused)
            return ApiProblem.Of(asked.Refusal);

        var values = ColumnValues.Of(plan, asked.Value.Column, search, limit, cancellation);
        return TypedResults.Ok(new ValuesAnswer([.. values.Found.Select(v => new ValueAnswer(v.Text, v.Rows, v.Problem is null ? null : ProblemDocument.Of(v.Problem)))], values.Different));
    }

    static Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> AddAsync(
        Guid id, ReplacementRequest request, MusterDb db, ImportAnswers answers, CancellationToken cancellation) =>
        SaveAsync(id, [request], db, answers, (asked, plan) => DraftReplacements.AddAsync(db, id, asked, plan, line: null, cancellation), cancellation);

    static Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> PutAsync(
        Guid id, ReplacementsRequest request, MusterDb db, ImportAnswers answers, CancellationToken cancellation) =>
        SaveAsync(id, request.Replacements, db, answers, (asked, plan) => DraftReplacements.PutAsync(db, id, asked, plan.Mapping.Choices.Count, cancellation), cancellation);

    static async Task<Results<Ok<ImportAnswer>, ProblemHttpResult>> SaveAsync(
        Guid id, IReadOnlyList<ReplacementRequest> request, MusterDb db, ImportAnswers answers, Func<IReadOnlyList<Replacement>, ImportPlan, Task<Outcome<Import>>> save, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

        if (WhyNot(opened) is { } refusal)
            return ApiProblem.Of(refusal);

        var asked = new List<Replacement>();

        foreach (var one in request)
        {
            var given = GivenReplacement.Of(opened!.Plan!, one.Column ?? "", one.From ?? "", one.To ?? "");

            if (given.IsRefused)
                return ApiProblem.Of(given.Refusal);

            asked.Add(given.Value with { Garbled = one.Garbled });
        }

        var saved = await save(asked, opened!.Plan!);
        return saved.IsRefused ? ApiProblem.Of(saved.Refusal) : TypedResults.Ok(await answers.FindAsync(id, cancellation));
    }

    static Refusal? WhyNot(OpenedImport? opened) =>
        opened is null ? ImportRefusals.Unknown
        : opened.Import.Status != ImportStatus.Draft ? ImportRefusals.NotADraft
        : opened.Plan is null ? ImportRefusals.Of(opened.Refusal!)
        : null;
}
