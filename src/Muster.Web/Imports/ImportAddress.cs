using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Muster.Imports;

namespace Muster.Web.Imports;

/// <summary>Where the steps of an import are.</summary>
static class ImportAddress
{
    public const string List = "/imports";
    public const string New = "/imports/new";
    public const string NewReassignment = "/reassignments/new";

    public static string Of(Guid id) => $"{List}/{id}";

    public static string Mapping(Guid id) => $"{Of(id)}/mapping";

    public static string Preview(Guid id, string? filter = null, int after = 0) => $"{Of(id)}/preview{Rows(filter, after)}";

    /// <param name="filter">With <paramref name="after"/>, the page of the preview to go back to.</param>
    public static string Row(Guid id, int line, string? filter = null, int after = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"{Of(id)}/rows/{line}{Rows(filter, after)}");

    /// <summary>Where values are found and replaced in all rows.</summary>
    /// <param name="column">From 1; 0 for one that is likely.</param>
    public static string Values(Guid id, int column = 0, string? search = null)
    {
        var query = new QueryBuilder();

        if (column > 0)
            query.Add("column", column.ToString(CultureInfo.InvariantCulture));

        if (!string.IsNullOrEmpty(search))
            query.Add("search", search);

        return $"{Of(id)}/values{query}";
    }

    public static string Confirmation(Guid id) => $"{Of(id)}/confirmation";

    public static string Removal(Guid id) => $"{Of(id)}/removal";

    public static string Receipt(Guid id, string? filter = null, int after = 0) => $"{Of(id)}/receipt{Rows(filter, after)}";

    /// <summary>Where a package is assigned to the people of an import that is done.</summary>
    public static string Assignment(Guid id) => $"{Of(id)}/assignment";

    public static string Undo(Guid id) => $"{Of(id)}/undo";

    /// <summary>The step where an import stands.</summary>
    public static string StepOf(Guid id, ImportStatus status, ImportSetup setup) =>
        status != ImportStatus.Draft ? Receipt(id) : setup.Mapping is null ? Mapping(id) : Preview(id);

    public static string RowId(int line) => string.Create(CultureInfo.InvariantCulture, $"line-{line}");

    static string Rows(string? filter, int after)
    {
        var query = new QueryBuilder();

        if (!string.IsNullOrEmpty(filter) && filter != RowFilters.All)
            query.Add("filter", filter);

        if (after > 0)
            query.Add("after", after.ToString(CultureInfo.InvariantCulture));

        return query.ToString();
    }
}
