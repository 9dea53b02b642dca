namespace Muster.Imports.Planning;

/// <summary>
/// Gathers texts that repeat from row to row, so that each is looked at once for all rows that have it. Told in the order in
/// which they came first; one that is too long to be kept, after those before it.
/// </summary>
/// <param name="longest">In UTF-16 units.</param>
/// <param name="count">Told of each text with the line on which it came first and the rows that have it, maybe several times.</param>
sealed class RepeatedTexts(int longest, Action<string, int, int> count)
{
    /// <summary>A column with more is no column of dates or groups.</summary>
    public const int MostDifferent = 5_000;

    readonly OrderedDictionary<string, (int Line, int Rows)> _different = new(StringComparer.Ordinal);

    public void Add(string text, int line)
    {
        if (_different.TryGetValue(text, out var known, out var index))
        {
            _different.SetAt(index, (known.Line, known.Rows + 1));
            return;
        }

        if (_different.Count == MostDifferent || text.Length > longest)
            Tell();

        if (text.Length > longest)
            count(text, line, 1);
        else
            _different.Add(text, (line, 1));
    }

    /// <summary>Tells of all that came so far.</summary>
    public void Tell()
    {
        foreach (var (text, (line, rows)) in _different)
            count(text, line, rows);

        _different.Clear();
    }
}
