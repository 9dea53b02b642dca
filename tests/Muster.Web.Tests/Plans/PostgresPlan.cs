using System.Data.Common;
using System.Text.Json;

namespace Muster.Web.Tests.Plans;

/// <summary>How PostgreSQL answers a query, as measured by carrying it out.</summary>
static class PostgresPlan
{
    /// <summary>No question needs more rows of a table than these. Searches and counts give up at 10,000, whatever the size of the directory.</summary>
    public const int MostRows = 12_000;

    public static IEnumerable<string> Examine(DbCommand command)
    {
        // A table of this size is often faster read whole; what matters is that it need not be.
        Run(command.Connection!, "SET enable_seqscan = off");
        command.CommandText = $"EXPLAIN (ANALYZE, FORMAT JSON) {command.CommandText}";
        using var plan = JsonDocument.Parse((string)command.ExecuteScalar()!);
        Run(command.Connection!, "SET enable_seqscan = on");
        return [.. Of(plan.RootElement[0].GetProperty("Plan"))];
    }

    static void Run(DbConnection connection, string setting)
    {
        using var command = connection.CreateCommand();
        command.CommandText = setting;
        command.ExecuteNonQuery();
    }

    static IEnumerable<string> Of(JsonElement node)
    {
        var (type, table) = (node.GetProperty("Node Type").GetString()!, node.TryGetProperty("Relation Name", out var relation) ? relation.GetString()! : "");

        if (LargeDirectory.Tables.Contains(table))
        {
            var touched = (Number(node, "Actual Rows") + Number(node, "Rows Removed by Filter")) * Number(node, "Actual Loops");

            // Also a sequential scan may end when the page is full.
            if (touched > MostRows)
                yield return $"touches {touched:N0} {table}, {type}";
        }

        var below = node.TryGetProperty("Plans", out var plans) ? plans.EnumerateArray().ToList() : [];

        if (type == "Sort" && below.Sum(p => Number(p, "Actual Rows") * Number(p, "Actual Loops")) is var sorted && sorted > MostRows)
            yield return $"sorts {sorted:N0} rows";

        foreach (var finding in below.SelectMany(Of))
            yield return finding;
    }

    static double Number(JsonElement node, string name) => node.TryGetProperty(name, out var number) ? number.GetDouble() : 0;
}
