using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports.Applying;
using Muster.Web.Imports.Api;

namespace Muster.Web.Imports;

static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<ImportAnswers>()
        .AddHostedService<ImportWorker>();

    /// <summary>The files behind the pages' links; the API, where cookies count for nothing, has its own addresses.</summary>
    public static void MapImportDownloads(this IEndpointRouteBuilder app)
    {
        var imports = app.MapGroup("/imports").ExcludeFromDescription();
        imports.MapGet("/template.csv", Downloads.CsvTemplateAsync);
        imports.MapGet("/template.xlsx", Downloads.XlsxTemplateAsync);
        imports.MapGet("/{id:guid}/receipt.csv", Downloads.ReceiptAsync);
        imports.MapGet("/{id:guid}/rejected-rows.csv", Downloads.RejectedRowsAsync);
    }
}
