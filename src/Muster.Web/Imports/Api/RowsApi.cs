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
        Guid id, HttpRequest request, MusterDb db, Previews previews, CancellationToken cancellation, string filter = RowFilters.All, int? limit = null, string? after = null)
    {
        var page = AskedRows.Read(limit, after);

        if (page.IsRefused)
            return ApiProblem.Of(page.Refusal);

        using var opened = await OpenedImport.OpenAsync(db, id, cancellation);

        return opened is null ? ApiProblem.Of(ImportRefusals.Unknown)
            : opened.Import.Status != ImportStatus.Draft ? await OutcomesAsync(id, request, db, RowFilters.OfReceipt(filter), page.Value, cancellation)
            : await PlannedAsync(opened, request, db, previews, filter, page.Value, cancellation);
    }

    public static async Task<IResult> OutcomesAsync(Guid id, HttpRequest request, MusterDb db, ReceiptFilter? filter, AskedRows page, CancellationToken cancellation)
    {
        if (filter is not { } asked)
            return ApiProblem.Of(RowFilters.Unknown);

        var rows = await Receipt.RowsAsync(db, id, asked, page.After, cancellation).Take(page.Size + 1).Select(OutcomeDocument.Of).ToListAsync(cancellation);
        return TypedResults.Ok(PageOf(request, rows, page.Size, r => r.Line));
    }

    static async Task<IResult> PlannedAsync(
        OpenedImport opened, HttpRequest request, MusterDb db, Previews previews, string filter, AskedRows page, CancellationToken cancellation)
    {
        if (RowFilters.OfPreview(filter) is not { } asked)
            return ApiProblem.Of(RowFilters.Unknown);

        if (WhyNoPlan(opened) is { } problem)
            return ApiProblem.Of(ImportRefusals.Of(problem));

        if ((await previews.SummariseSoonAsync(opened, db, cancellation)).Summary is not { } summary)
            return ApiProblem.Of(PreviewRunning);

        var plan = opened.Plan!;
        var rows = await ImportPreview.RowsAsync(plan, db, summary, asked, page.After, cancellation).Take(page.Size + 1).Select(r => RowDocument.Of(r, plan.Fields.CustomFields)).ToListAsync(cancellation);
        return TypedResults.Ok(PageOf(request, rows, page.Size, r => r.Line));
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

        var cells = new Dictionary<int, string?>();

        foreach (var (name, value) in request.Cells ?? new Dictionary<string, string?>())
        {
            if (!ColumnNames.TryFind(plan.Table.Reading.Columns, name, out var column))
                return ImportRefusals.UnknownColumn(name, plan.Table.Reading.Columns);

            cells[column.Value] = value;
        }

        return (await ImportDraft.CorrectRowAsync(db, id, line, cells, request.LeaveOut, cancellation)).Refusal;
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
