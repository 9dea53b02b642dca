using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Muster.Web.Tests.Plans;

/// <summary>How SQLite answers a query, as it says beforehand.</summary>
static partial class SqlitePlan
{
    public static IEnumerable<string> Examine(DbCommand command)
    {
        var query = command.CommandText;

        // Of nothing.
        if (query.Contains("WHERE 0", StringComparison.Ordinal))
            return [];

        var names = Aliases().Matches(query).GroupBy(m => m.Groups["alias"].Value).ToDictionary(g => g.Key, g => g.First().Groups["table"].Value);
        List<string> findings = [];

        foreach (var line in Lines(command))
        {
            if (Scan().Match(line) is { Success: true } scan && LargeDirectory.Tables.Contains(names.GetValueOrDefault(scan.Groups["alias"].Value, "")))
            {
                // In the order of the table or of an index, and up to a limit, it ends when the page is full.
                if (!query.Contains("LIMIT", StringComparison.Ordinal))
                    findings.Add($"reads all {names[scan.Groups["alias"].Value]}{scan.Groups["index"].Value}");
            }
            else if (line.StartsWith("USE TEMP B-TREE", StringComparison.Ordinal) && Unlimited(command, query) is var sorted and > PostgresPlan.MostRows)
            {
                findings.Add($"sorts {sorted:N0} rows");
            }
        }

        return findings;
    }

    static List<string> Lines(DbCommand command)
    {
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        using var rows = command.ExecuteReader();
        List<string> lines = [];

        while (rows.Read())
            lines.Add(rows.GetString(rows.FieldCount - 1));

        return lines;
    }

    // What a query that shows a page would have to sort.
    static long Unlimited(DbCommand command, string query)
    {
        command.CommandText = $"SELECT count(*) FROM ({Limit().Replace(query, "LIMIT -1")})";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("""(FROM|JOIN) "(?<table>\w+)" AS "(?<alias>\w+)""")]
    private static partial Regex Aliases();

    [GeneratedRegex("""^SCAN (?<alias>\w+)(?<index> USING (COVERING )?INDEX \w+)?""")]
    private static partial Regex Scan();

    [GeneratedRegex("""LIMIT @\w+""")]
    private static partial Regex Limit();
}
