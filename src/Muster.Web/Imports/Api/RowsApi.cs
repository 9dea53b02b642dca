using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Imports;
using Muster.Imports.Documents;
using Muster.Imports.Mapping;
using Muster.Imports.Previewing;
using Muster.Imports.Receipts;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Web.Api;

namespace Muster.Web.Imports.Api;

static class RowsApi
{
    static readonly Refusal PreviewRunning = Refusal.Conflict("import.preview_running", "The rows are still being counted. Ask again in a moment; the import says how far it is.");

    /// <param name="Cells">Column, by header or number, to what its cell reads instead; null takes the correction back.</param>
    sealed record RowRequest(IReadOnlyDictionary<string, string?>? Cells, bool? LeaveOut);

    public static RouteGroupBuilder MapRows(this RouteGroupBuilder imports)
    {
        imports.MapGet("/{id:guid}/rows", ListAsync).WithSummary("Of a draft, what each row would do; later, what became of it").Produces<Listing<RowDocument>>();
        imports.MapPatch("/{id:guid}/rows/{line:int}", CorrectAsync).WithSummary("Correct cells of a row of a draft, or leave it out");
        return imports;
    }

    static async Task<IResult> ListAsync(
        Guid id, HttpRequest request, MusterDb db, Previews previews, CancellationToken cancellation, string filter = RowFilters.All, int? limit = null, int after = 0)
    {
        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);
        var size = Listing.SizeOf(limit);

        return opened is null ? ApiProblem.Of(ImportRefusals.Unknown)
            : opened.Import.Status != ImportStatus.Draft ? await OutcomesAsync(id, request, db, RowFilters.OfReceipt(filter), size, after, cancellation)
            : await PlannedAsync(opened, request, db, previews, filter, size, after, cancellation);
    }

    public static async Task<IResult> OutcomesAsync(Guid id, HttpRequest request, MusterDb db, ReceiptFilter? filter, int size, int after, CancellationToken cancellation)
    {
        if (filter is not { } asked)
            return ApiProblem.Of(RowFilters.Unknown);

        var rows = await Receipt.RowsAsync(db, id, asked, after, cancellation).Take(size + 1).Select(OutcomeDocument.Of).ToListAsync(cancellation);
        return TypedResults.Ok(PageOf(request, rows, size, r => r.Line));
    }

    static async Task<IResult> PlannedAsync(
        OpenedImport opened, HttpRequest request, MusterDb db, Previews previews, string filter, int size, int after, CancellationToken cancellation)
    {
        if (RowFilters.OfPreview(filter) is not { } asked)
            return ApiProblem.Of(RowFilters.Unknown);

        if (WhyNoPlan(opened) is { } problem)
            return ApiProblem.Of(ImportRefusals.Of(problem));

        if ((await previews.SummariseSoonAsync(opened, db, cancellation)).Summary is not { } summary)
            return ApiProblem.Of(PreviewRunning);

        var plan = opened.Plan!;
        var rows = await ImportPreview.RowsAsync(plan, db, summary, asked, after, cancellation).Take(size + 1).Select(r => RowDocument.Of(r, plan.Fields.CustomFields)).ToListAsync(cancellation);
        return TypedResults.Ok(PageOf(request, rows, size, r => r.Line));
    }

    static async Task<Results<Ok<RowDocument>, ProblemHttpResult>> CorrectAsync(
        Guid id, int line, RowRequest request, MusterDb db, CancellationToken cancellation)
    {
        if (await SetAsync(db, id, line, request, cancellation) is { } refusal)
            return ApiProblem.Of(refusal);

        using var opened = (await OpenedImport.OpenAsync(db, id, cancellation))!;

        if (WhyNoPlan(opened) is { } problem)
            return ApiProblem.Of(ImportRefusals.Of(problem));

        var row = await ImportPreview.RowAsync(opened.Plan!, db, line, cancellation);
        return TypedResults.Ok(RowDocument.Of(row!, opened.Plan!.Fields.CustomFields));
    }

    static async Task<Refusal?> SetAsync(MusterDb db, Guid id, int line, RowRequest request, CancellationToken cancellation)
    {
        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

        if (opened is null)
            return ImportRefusals.Unknown;

        if (opened.Plan is not { } plan)
            return ImportRefusals.Of(opened.Refusal!);

        if (!plan.Table.Rows(cancellation).Any(r => r.Line == line))
            return ImportRefusals.UnknownRow;

        var cells = new List<(int Column, string? Value)>();

        foreach (var (name, value) in request.Cells ?? new Dictionary<string, string?>())
        {
            if (!ColumnNames.TryFind(plan.Table.Reading.Columns, name, out var column))
                return ImportRefusals.UnknownColumn(name);

            cells.Add((column.Value, value));
        }

        foreach (var (column, value) in cells)
        {
            if ((await ImportDraft.CorrectAsync(db, id, line, column, value, cancellation)).Refusal is { } refusal)
                return refusal;
        }

        return request.LeaveOut is { } leaveOut ? (await ImportDraft.LeaveOutAsync(db, id, line, leaveOut, cancellation)).Refusal : null;
    }

    static Problem? WhyNoPlan(OpenedImport opened) => opened.Refusal ?? opened.Plan!.Problems.FirstOrDefault(p => p.IsError);

    static Listing<T> PageOf<T>(HttpRequest request, List<T> rows, int size, Func<T, int> lineOf)
    {
        if (rows.Count <= size)
            return new(rows, null);

        rows.RemoveAt(size);
        return new(rows, Listing.NextOf(request, lineOf(rows[^1]).ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
