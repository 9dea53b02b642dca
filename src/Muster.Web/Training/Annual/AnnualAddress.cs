using Microsoft.AspNetCore.Http.Extensions;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Problems;
using Muster.Training;
using Muster.Training.Annual;
using Muster.Web.Api;

namespace Muster.Web.Training.Annual;

/// <summary>Annual Training as an address: what is asked for, and where the page begins.</summary>
static class AnnualAddress
{
    public const string Page = "/annual-training";
    public const string Csv = $"{Page}.csv";

    public static string Of(AnnualFilter filter, AssignmentCursor? after = null) => $"{Page}{Query(filter, after)}";

    public static string CsvOf(AnnualFilter filter) => $"{Csv}{Query(filter, null)}";

    /// <summary>What an address asks for. What cannot be meant is refused: dropped, it would ask for everybody.</summary>
    public static async Task<Outcome<AnnualFilter>> ReadAsync(MusterDb db, string? package, string? group, string? status, string? search, CancellationToken cancellation) =>
        AskedWord.TryRead<AssignmentProgress>(status, out var progress)
            ? await new AnnualRequest(package, group, progress, string.IsNullOrWhiteSpace(search) ? null : search.Trim()).ReadAsync(db, cancellation)
            : Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{status}” is no status. Choose one of those there are.", "status");

    static QueryBuilder Query(AnnualFilter filter, AssignmentCursor? after)
    {
        var query = new QueryBuilder();

        if (filter.PackageId is { } package)
            query.Add("package", package.ToString());

        if (filter.GroupId is { } group)
            query.Add("group", group.ToString());

        if (filter.Status is { } status)
            query.Add("status", AskedWord.Of(status));

        if (filter.Text is { } text)
            query.Add("search", text);

        if (after is { } cursor)
            query.Add("after", cursor.ToString());

        return query;
    }
}
