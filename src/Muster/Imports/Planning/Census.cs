using System.Globalization;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Spelling;

namespace Muster.Imports.Planning;

/// <summary>
/// What only the whole file can tell: which groups it names and how often, and in which order each column writes its dates.
/// Taken before the first row is planned, for a row's plan must not depend on how far one has read.
/// </summary>
public sealed class Census
{
    /// <summary>Beyond so many different names a column holds no groups; nearness is not looked for.</summary>
    const int MostGroups = 5_000;

    // A person is in a few groups, or somebody else wrote the cell.
    const int LongestGroupCell = 3 * Group.NameLength;

    readonly Dictionary<string, (string Name, int Count)> _groups = [];
    readonly RepeatedTexts _groupCells;
    readonly Dictionary<string, DateColumnCensus> _dates = [];

    Census() => _groupCells = new(LongestGroupCell, (cell, _, rows) => CountGroups(cell, rows));

    /// <summary>Every group named, as first written, with how many rows name it.</summary>
    public IEnumerable<(string Name, int Count)> Groups => _groups.Values;

    public bool HasTooManyGroups => _groups.Count > MostGroups;

    /// <param name="rows">All rows, of which the cells of these columns are asked for, from 0.</param>
    public static Census Of(Func<IReadOnlyCollection<int>, IEnumerable<SheetRow>> rows, ListMapping mapping)
    {
        var census = new Census();
        var groups = mapping.Columns.Where(c => c.Field is GroupField).Select(c => c.Index).ToArray();
        var dates = mapping.Columns.Where(c => c.Field is CustomValueField { Field.Kind: CustomFieldKind.Date }).ToArray();

        if (groups.Length == 0 && dates.Length == 0)
            return census;

        foreach (var column in dates)
            census._dates[column.Field.Key] = new();

        foreach (var row in rows([.. groups, .. dates.Select(d => d.Index)]))
        {
            if (row.LeftOut)
                continue;

            foreach (var column in groups)
                census.CountGroupCell(row.Cells[column].Text, row.Line);

            foreach (var column in dates)
                census._dates[column.Field.Key].Count(Cleaning.Clean(row.Cells[column.Index].Text), row.Line);
        }

        foreach (var column in census._dates.Values)
            column.CountDifferent();

        census._groupCells.Tell();
        return census;
    }

    /// <summary>The order each date column shows; where none of its dates tells, the organisation's own.</summary>
    public IReadOnlyDictionary<string, DateReading> DateReadings(ListMapping mapping, CultureInfo culture) =>
        DateColumns(mapping, culture).ToDictionary(d => d.Key, d => new DateReading(d.Value.Order, d.Value.Given));

    /// <summary>The same with its reasons, by the field's key.</summary>
    public IReadOnlyDictionary<string, DateColumn> DateColumns(ListMapping mapping, CultureInfo culture) =>
        mapping.Columns
            .Where(c => c.Field is CustomValueField { Field.Kind: CustomFieldKind.Date })
            .DistinctBy(c => c.Field.Key)
            .ToDictionary(c => c.Field.Key, c => (_dates.GetValueOrDefault(c.Field.Key) ?? new()).Of(c, culture));

    void CountGroupCell(string cell, int line)
    {
        if (!HasTooManyGroups)
            _groupCells.Add(cell, line);
    }

    void CountGroups(string cell, int rows)
    {
        if (HasTooManyGroups)
            return;

        foreach (var part in Cleaning.Clean(cell).Split(GroupField.Separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // No group's name: its row says so, and it is kept by nobody else.
            if (TextLength.IsOver(part, Group.NameLength))
                continue;

            var key = Group.KeyOf(part);
            var (name, count) = _groups.GetValueOrDefault(key, (part, 0));
            _groups[key] = (name, count + rows);
        }
    }
}
