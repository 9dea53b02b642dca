using Muster.Imports.Mapping;
using Muster.Intake;

namespace Muster.Imports.Saving;

/// <summary>
/// Where a mapping's columns are in a list: by header, ignoring case and blanks, and by number where lists have no header.
/// Columns of the same header are told apart by their order, where there are as many of them.
/// </summary>
sealed class MappedPlaces
{
    readonly Dictionary<int, int> _columnOf = [];
    readonly HashSet<int> _otherNumber = [];

    public static MappedPlaces Of(MappingContent content, FileReading reading)
    {
        var places = new MappedPlaces();

        if (reading.HeaderLine is null)
            places.ByNumber(content, reading.Columns.Count);
        else
            places.ByHeader(content, reading.Columns);

        return places;
    }

    /// <param name="saved">From 0.</param>
    /// <returns>From 1; null where the list has none for certain.</returns>
    public int? ColumnOf(int saved) => _columnOf.TryGetValue(saved, out var column) ? column : null;

    public LackReason WhyNot(int saved) => _otherNumber.Contains(saved) ? LackReason.OtherNumber : LackReason.NoColumn;

    /// <summary>Columns of the list, from 1, of which the mapping says nothing.</summary>
    public IReadOnlyList<int> Unnamed(FileReading reading) => [.. Enumerable.Range(1, OwnColumns(reading)).Except(_columnOf.Values)];

    static int OwnColumns(FileReading reading) => reading.HeaderLine is null ? reading.Columns.Count : ProblemColumn.OwnColumns(reading.Columns);

    void ByNumber(MappingContent content, int columns)
    {
        foreach (var (i, saved) in content.Columns.Index().Where(c => c.Item.Header is null && c.Item.Number <= columns))
            _columnOf[i] = saved.Number;
    }

    void ByHeader(MappingContent content, IReadOnlyList<string> headers)
    {
        var there = Enumerable.Range(1, headers.Count).ToLookup(n => ColumnNames.KeyOf(headers[n - 1]));

        foreach (var alike in content.Columns.Index().Where(c => c.Item.Header is not null).GroupBy(c => ColumnNames.KeyOf(c.Item.Header!)))
        {
            var (saved, columns) = (alike.OrderBy(c => c.Item.Number).Select(c => c.Index).ToList(), there[alike.Key].ToList());

            if (saved.Count == columns.Count)
                saved.Zip(columns).ToList().ForEach(pair => _columnOf[pair.First] = pair.Second);
            else if (columns.Count > 0)
                _otherNumber.UnionWith(saved);
        }
    }
}
