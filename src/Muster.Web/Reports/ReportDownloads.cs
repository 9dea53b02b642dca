using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Muster.Persistence;
using Muster.Reports;
using Muster.Web.Api;
using Muster.Web.Files;

namespace Muster.Web.Reports;

/// <summary>The report and its people as files, the same for people and programs.</summary>
static class ReportDownloads
{
    public static Task<Results<FileStreamHttpResult, ProblemHttpResult>> CsvAsync([AsParameters] ReportQuery query, MusterDb db, ReportCounting counting, CancellationToken cancellation) =>
        ReportAsync(query, db, counting, report => FileAnswer.CsvAsync("report.csv", writer =>
        {
            ReportFiles.WriteCsv(report, writer);
            return Task.CompletedTask;
        }), cancellation);

    public static Task<Results<FileStreamHttpResult, ProblemHttpResult>> XlsxAsync([AsParameters] ReportQuery query, MusterDb db, ReportCounting counting, CancellationToken cancellation) =>
        ReportAsync(query, db, counting, report => FileAnswer.XlsxAsync("report.xlsx", file =>
        {
            ReportFiles.WriteXlsx(report, file);
            return Task.CompletedTask;
        }), cancellation);

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> PeopleCsvAsync([AsParameters] ReportQuery query, MusterDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var filter = query.PeopleFilter();

        return filter.IsRefused
            ? ApiProblem.Of(filter.Refusal)
            : await FileAnswer.CsvAsync("people.csv", writer => ReportFiles.WritePeopleCsvAsync(db, clock, filter.Value.Filter, filter.Value.Status, writer, cancellation));
    }

    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> PeopleXlsxAsync([AsParameters] ReportQuery query, MusterDb db, TimeProvider clock, CancellationToken cancellation)
    {
        var filter = query.PeopleFilter();

        return filter.IsRefused
            ? ApiProblem.Of(filter.Refusal)
            : await FileAnswer.XlsxAsync("people.xlsx", file => ReportFiles.WritePeopleXlsxAsync(db, clock, filter.Value.Filter, filter.Value.Status, file, cancellation));
    }

    static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> ReportAsync(
        ReportQuery query, MusterDb db, ReportCounting counting, Func<TrainingReport, Task<FileStreamHttpResult>> write, CancellationToken cancellation)
    {
        var filter = query.Filter();

        if (filter.IsRefused)
            return ApiProblem.Of(filter.Refusal);

        var report = await TrainingReport.ReadAsync(db, counting, filter.Value, cancellation);
        return report.IsRefused ? ApiProblem.Of(report.Refusal) : await write(report.Value);
    }
}
