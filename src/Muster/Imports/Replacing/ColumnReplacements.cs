using Muster.Imports.Mapping;
using Muster.Intake;

namespace Muster.Imports.Replacing;

/// <summary>All replacements of one column, in their order. Values repeat from row to row: each is looked at once.</summary>
sealed class ColumnReplacements(int index, string? field, string? encoding, IReadOnlyList<Replacement> replacements)
{
    // A column of addresses has as many values as rows.
    const int MostRemembered = 10_000;

    readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>One for each column that has any and is there.</summary>
    /// <param name="encoding">As the file is read; null for a workbook.</param>
    public static IReadOnlyList<ColumnReplacements> Of(IEnumerable<Replacement> replacements, ListMapping mapping, string? encoding) =>
    [
        .. from replacement in replacements
           where replacement.Column >= 1 && replacement.Column <= mapping.Choices.Count
           group replacement by replacement.Column into column
           select new ColumnReplacements(column.Key - 1, mapping.Choices[column.Key - 1].Field, encoding, [.. column]),
    ];

    public void Over(Cell[] cells)
    {
        if (index >= cells.Length)
            return;

        var text = cells[index].Text;

        if (!_known.TryGetValue(text, out var replaced))
        {
            replaced = Replaced(text);

            if (_known.Count < MostRemembered)
                _known.Add(text, replaced);
        }

        if (replaced is not null)
            cells[index] = new Cell(replaced);
    }

    string? Replaced(string text)
    {
        string? replaced = null;

        foreach (var replacement in replacements)
        {
            if (ReplacementRule.TryReplace(replaced ?? text, replacement, field, encoding, out var next))
                replaced = next;
        }

        return replaced;
    }
}
