using Microsoft.AspNetCore.Http.Extensions;
using Muster.Training;
using Muster.Training.Annual;

namespace Muster.Web.Training.Annual;

/// <summary>Annual Training as an address: what is asked for, and where the page begins.</summary>
static class AnnualAddress
{
    public const string Page = "/annual-training";
    public const string Csv = $"{Page}.csv";

    public static string Of(AnnualFilter filter, AnnualCursor? after = null) => $"{Page}{Query(filter, after)}";

    public static string CsvOf(AnnualFilter filter) => $"{Csv}{Query(filter, null)}";

    /// <summary>What an address asks for; what makes no sense asks for nothing.</summary>
    public static AnnualFilter Read(string? package, string? group, string? status, string? search) => new(
        Guid.TryParse(package, out var packageId) ? packageId : null,
        Guid.TryParse(group, out var groupId) ? groupId : null,
        StatusOf(status),
        string.IsNullOrWhiteSpace(search) ? null : search.Trim());

    public static string NameOf(AssignmentProgress status) => status switch
    {
        AssignmentProgress.NotStarted => "not-started",
        AssignmentProgress.InProgress => "in-progress",
        _ => "completed",
    };

    static AssignmentProgress? StatusOf(string? text) =>
        Enum.GetValues<AssignmentProgress>().Cast<AssignmentProgress?>().FirstOrDefault(s => NameOf(s!.Value) == text);

    static QueryBuilder Query(AnnualFilter filter, AnnualCursor? after)
    {
        var query = new QueryBuilder();

        if (filter.PackageId is { } package)
            query.Add("package", package.ToString());

        if (filter.GroupId is { } group)
            query.Add("group", group.ToString());

        if (filter.Status is { } status)
            query.Add("status", NameOf(status));

        if (filter.Text is { } text)
            query.Add("search", text);

        if (after is { } cursor)
            query.Add("after", cursor.ToString());

        return query;
    }
}
