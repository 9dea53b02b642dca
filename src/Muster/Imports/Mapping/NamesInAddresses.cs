namespace Muster.Imports.Mapping;

/// <summary>Finds the columns of names by the addresses beside them: ann.lee@ stands in the row of Ann and Lee.</summary>
static class NamesInAddresses
{
    const double Share = 0.6;
    const double InitialShare = 0.9;
    const int ShortestWord = 3;

    /// <param name="cells">Aligned by row, blank where blank.</param>
    /// <param name="columns">That may hold names.</param>
    /// <returns>One column where it holds both names; the first name's and the last name's; or none where the addresses do not tell.</returns>
    public static IReadOnlyList<int> Find(IReadOnlyList<IReadOnlyList<string>> cells, int email, IReadOnlyList<int> columns)
    {
        var locals = cells[email].Select(cell => HeaderText.Folded(cell.Split('@')[0])).ToList();
        var found = columns.Select(c => Evidence.Of(c, cells[c], locals)).Where(e => e.Named >= Share).OrderBy(e => e.Place).ToList();

        if (found is [var first, var last])
            return [first.Column, last.Column];

        if (found is not [var only])
            return [];

        if (only.Both >= Share)
            return [only.Column];

        // alee@ holds the first name's first letter only.
        var initials = columns.Where(c => c != only.Column && Initials(cells[c], locals) >= InitialShare).ToList();
        return initials is [var initial] && only.Place > 0 ? [initial, only.Column] : [];
    }

    static double Initials(IReadOnlyList<string> cells, List<string> locals)
    {
        var rows = Enumerable.Range(0, Math.Min(cells.Count, locals.Count)).Where(i => locals[i].Length > 0 && HeaderText.Folded(cells[i]).Length > 0).ToList();
        return rows.Count < 2 ? 0 : rows.Count(i => HeaderText.Folded(cells[i])[0] == locals[i][0]) / (double)rows.Count;
    }

    /// <param name="Named">The share of rows whose address has a word of the cell.</param>
    /// <param name="Both">The share of rows whose address has two.</param>
    /// <param name="Place">Where the word stands in the address, in the mean.</param>
    sealed record Evidence(int Column, double Named, double Both, double Place)
    {
        public static Evidence Of(int column, IReadOnlyList<string> cells, List<string> locals)
        {
            var (rows, named, both, place) = (0, 0, 0, 0);

            for (var i = 0; i < Math.Min(cells.Count, locals.Count); i++)
            {
                if (cells[i].Length == 0 || locals[i].Length == 0)
                    continue;

                var places = HeaderText.Words(cells[i]).Where(w => w.Length >= ShortestWord).Select(w => locals[i].IndexOf(w, StringComparison.Ordinal)).Where(p => p >= 0).ToList();
                rows++;
                named += places.Count > 0 ? 1 : 0;
                both += places.Count > 1 ? 1 : 0;
                place += places.Count > 0 ? places.Min() : 0;
            }

            return new(column, (double)named / Math.Max(1, rows), (double)both / Math.Max(1, rows), (double)place / Math.Max(1, named));
        }
    }
}
