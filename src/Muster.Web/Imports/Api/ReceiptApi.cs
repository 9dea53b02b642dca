using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Persistence;
using Muster.Web.Api;

namespace Muster.Web.Imports.Api;

static class ReceiptApi
{
    public static RouteGroupBuilder MapReceipt(this RouteGroupBuilder imports)
    {
        imports.MapGet("/{id:guid}/receipt", ReadAsync).WithSummary("What became of every row, as JSON or as CSV (Accept: text/csv)").Produces<Listing<OutcomeDocument>>();
        imports.MapGet("/{id:guid}/receipt.csv", Downloads.ReceiptAsync).WithSummary("What became of every row, as CSV");
        imports.MapGet("/{id:guid}/rejected-rows.csv", Downloads.RejectedRowsAsync).WithSummary("The rows that were not applied, in the file's own columns plus Problem");
        return imports;
    }

    static async Task<IResult> ReadAsync(
        Guid id, HttpRequest request, MusterDb db, CancellationToken cancellation, string filter = RowFilters.All, int? limit = null, string? after = null)
    {
        var page = AskedRows.Read(limit, after);

        if (page.IsRefused)
            return ApiProblem.Of(page.Refusal);

        if (await db.Imports.Where(i => i.Id == id).Select(i => (ImportStatus?)i.Status).SingleOrDefaultAsync(cancellation) is not { } status)
            return ApiProblem.Of(ImportRefusals.Unknown);

        if (status == ImportStatus.Draft)
            return ApiProblem.Of(ImportRefusals.NotConfirmed);

        return request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase))
            ? (await Downloads.ReceiptAsync(id, db, cancellation)).Result
            : await RowsApi.OutcomesAsync(id, request, db, RowFilters.OfReceipt(filter), page.Value, cancellation);
    }
}
