using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Muster.Persistence;
using Muster.Training.Annual;
using Muster.Web.Api;
using Muster.Web.Files;

namespace Muster.Web.Training.Annual;

static class AnnualDownload
{
    public static void MapAnnualDownload(this IEndpointRouteBuilder app) =>
        app.MapGet(AnnualAddress.Csv, WriteAsync).ExcludeFromDescription();

    // Declared as any result: what is declared as a problem is taken for a part of the API, and a stranger would not be shown the way to sign in.
    static async Task<IResult> WriteAsync(
        MusterDb db, TimeProvider clock, CancellationToken cancellation, string? package = null, string? group = null, string? status = null, string? search = null)
    {
        var filter = await AnnualAddress.ReadAsync(db, package, group, status, search, cancellation);

        return filter.IsRefused
            ? ApiProblem.Of(filter.Refusal)
            : await FileAnswer.CsvAsync("Annual Training.csv", writer => AnnualCsv.WriteAsync(db, clock, filter.Value, asOf: null, writer, cancellation));
    }
}
