using Muster.Groups;
using Muster.Imports.Fields;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Imports.Replacing;

/// <summary>The different values of a column, those with problems first, then the most frequent.</summary>
/// <param name="Found">As many as were asked for.</param>
/// <param name="Different">How many there are, or were counted.</param>
/// <param name="HasMore">Beyond so many different ones they were not counted.</param>
public sealed record ColumnValues(IReadOnlyList<ColumnValue> Found, int Different, bool HasMore)
{
    const int MostCounted = 20_000;

    /// <param name="column">From 1.</param>
    /// <param name="search">Only values that hold this, ignoring case; null for all.</param>
    public static ColumnValues Of(ImportPlan plan, int column, string? search, int most, CancellationToken cancellation)
    {
        var field = plan.Fields.Find(plan.Mapping.Choices[column - 1].Field);
        var counts = new Dictionary<string, (string Text, int Rows)>();
        var hasMore = false;

        foreach (var cell in plan.SheetRows(cancellation).Where(r => !r.LeftOut).Select(r => Cleaning.Clean(r.Cells[column - 1].Text)))
        {
            foreach (var text in field is GroupField ? Names(cell) : [cell])
            {
                var key = field is GroupField ? Group.KeyOf(text) : text;

                if (counts.TryGetValue(key, out var known))
                    counts[key] = known with { Rows = known.Rows + 1 };
                else if (counts.Count < MostCounted)
                    counts.Add(key, (text, 1));
                else
                    hasMore = true;
            }
        }

        var problems = new ValueProblems(plan, field, cancellation);

        return new(
            [
                .. counts.Values
                    .Where(v => search is null || v.Text.Contains(search, StringComparison.OrdinalIgnoreCase))
                    .Select(v => new ColumnValue(v.Text, v.Rows, problems.Of(v.Text)))
                    .OrderByDescending(v => v.Problem?.Severity ?? Severity.Note)
                    .ThenByDescending(v => v.Rows)
                    .ThenBy(v => v.Text, StringComparer.Ordinal)
                    .Take(most),
            ],
            counts.Count,
            hasMore);
    }

    static IEnumerable<string> Names(string cell) =>
        cell.Length == 0 ? [""] : cell.Split(GroupField.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).DistinctBy(Group.KeyOf);
}
