using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Muster.Persistence;
using Muster.Reports;
using Muster.Web.Api;
using Muster.Web.Training.Annual;

namespace Muster.Web.Reports;

static class ReportsApi
{
    /// <param name="GroupId">Null for learners in no group, and for everyone.</param>
    sealed record RowAnswer(Guid PackageId, string Package, Guid? GroupId, string Group, int Assigned, int NotStarted, int InProgress, int Completed, int Overdue, double? CompletedShare);

    /// <param name="CountedFor">The day before which what was due is overdue.</param>
    /// <param name="IsCurrent">False where something changed since it was counted: it is being counted anew.</param>
    sealed record ReportAnswer(ReportMembership Membership, DateTimeOffset CountedAt, DateOnly CountedFor, bool IsCurrent, IReadOnlyList<RowAnswer> Rows, IReadOnlyList<RowAnswer> Packages);

    public static RouteGroupBuilder MapReports(this RouteGroupBuilder api)
    {
        var reports = api.MapGroup("/reports").WithTags("Reports");
        reports.MapGet("/training", ReadAsync).WithSummary("How far active learners are with what is assigned to them, by package and group");
        reports.MapGet("/training.csv", ReportDownloads.CsvAsync).WithSummary("The same as CSV");
        reports.MapGet("/training.xlsx", ReportDownloads.XlsxAsync).WithSummary("The same as a workbook");
        reports.MapGet("/training/people", PeopleAsync).WithSummary("The people behind a number, longest ago assigned first");
        reports.MapGet("/training/people.csv", ReportDownloads.PeopleCsvAsync).WithSummary("The same as CSV");
        reports.MapGet("/training/people.xlsx", ReportDownloads.PeopleXlsxAsync).WithSummary("The same as a workbook");
        return api;
    }

    static async Task<Results<Ok<ReportAnswer>, ProblemHttpResult>> ReadAsync([AsParameters] ReportQuery query, MusterDb db, ReportCounting counting, CancellationToken cancellation)
    {
        var filter = query.Filter();

        if (filter.IsRefused)
            return ApiProblem.Of(filter.Refusal);

        var read = await TrainingReport.ReadAsync(db, counting, filter.Value, cancellation);

        if (read.IsRefused)
            return ApiProblem.Of(read.Refusal);

        var (report, counts) = (read.Value, read.Value.Counts);
        return TypedResults.Ok(new ReportAnswer(filter.Value.Membership, counts.CountedAt, counts.For, counts.IsCurrent, [.. report.Rows.Select(AnswerOf)], [.. report.Packages.Select(AnswerOf)]));
    }

    static async Task<Results<Ok<Listing<ReportPerson>>, ProblemHttpResult>> PeopleAsync(
        [AsParameters] ReportQuery query, HttpRequest request, MusterDb db, TimeProvider clock, CancellationToken cancellation, int? limit = null, string? after = null)
    {
        var filter = query.PeopleFilter();

        if (filter.IsRefused)
            return ApiProblem.Of(filter.Refusal);

        var asked = AskedAnnualPage.Read(limit, after);

        if (asked.IsRefused)
            return ApiProblem.Of(asked.Refusal);

        var page = await ReportPeople.ReadAsync(db, clock, filter.Value.Filter, filter.Value.Status, asked.Value.After, asked.Value.Size, cancellation);
        return TypedResults.Ok(new Listing<ReportPerson>(page.Rows, page.Next is { } next ? Listing.NextOf(request, next.ToString()) : null));
    }

    static RowAnswer AnswerOf(ReportRow row) => new(
        row.PackageId, row.Package, row.GroupId == ReportFilter.NoGroup ? null : row.GroupId, row.Group,
        row.Tally.Assigned, row.Tally.NotStarted, row.Tally.InProgress, row.Tally.Completed, row.Tally.Overdue, row.Tally.CompletedShare);
}
