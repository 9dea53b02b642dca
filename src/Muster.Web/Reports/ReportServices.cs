using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Reports;

namespace Muster.Web.Reports;

static class ReportServices
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services.AddHostedService<ReportWorker>();

    /// <summary>The files behind the pages' links; the API has its own addresses.</summary>
    public static void MapReportDownloads(this IEndpointRouteBuilder app)
    {
        // A browser asks here: who is not signed in is led to where one signs in.
        var reports = app.MapGroup("/reports").ExcludeFromDescription().AllowCookieRedirect();
        reports.MapGet("/training.csv", ReportDownloads.CsvAsync);
        reports.MapGet("/training.xlsx", ReportDownloads.XlsxAsync);
        reports.MapGet("/people.csv", ReportDownloads.PeopleCsvAsync);
        reports.MapGet("/people.xlsx", ReportDownloads.PeopleXlsxAsync);
    }
}
