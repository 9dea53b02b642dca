namespace Muster.Intake.Tables;

/// <summary>
/// Finds the rows between the others that say what is below them, "Department: Nursing", or add up what is above. What
/// could be a person stays.
/// </summary>
sealed class SectionTitles(int width)
{
    // A list that has more of them is none of sections.
    const int Most = 5_000;
    const int NarrowestList = 3;
    const int Furthest = 2;

    readonly List<SurveyedRow> _open = [];
    readonly List<SurveyedRow> _titles = [];
    readonly HashSet<SurveyedRow> _sure = [];
    bool _begins;
    bool _any;

    /// <summary>The last row may be the title of the next.</summary>
    public bool IsOpen => _open.Count > 0;

    /// <summary>The header stands again below what came last.</summary>
    public void AddHeader() => _sure.UnionWith(_open);

    /// <param name="filled">Cells of the record that are not blank.</param>
    public void Add(IRecords records, int filled, bool hasAddress, bool afterBlank)
    {
        var first = !_any;
        _any = true;

        if (hasAddress || (filled > 2 && !IsRule(records)))
        {
            _titles.AddRange(_open);
            _open.Clear();
        }
        else if (width >= NarrowestList && _titles.Count + _open.Count < Most && records.Damage is null && MayBe(SurveyedRow.Of(records, afterBlank), filled) is { } row)
        {
            _begins |= first;
            _open.Add(row);
        }
    }

    public IReadOnlyList<SurveyedRow> Find()
    {
        var bare = _titles.FindAll(row => !SaysSo(row));
        var believed = bare.Count > 1 && (_begins || bare.TrueForAll(row => row.AfterBlank)) ? _titles : _titles.FindAll(SaysSo);

        // One total in the middle of a list is somebody's slip, and stays to be seen.
        return believed.Count == 1 && FootFinder.IsTotal(believed[0]) ? [] : believed;
    }

    static SurveyedRow? MayBe(SurveyedRow row, int filled)
    {
        var only = Array.FindIndex(row.Shapes, shape => shape != CellShape.Blank);

        if (row.Cells.Where((_, i) => row.Shapes[i] != CellShape.Blank).All(cell => FootFinder.IsRule(Cleaning.Clean(cell))))
            return row;

        return only < Furthest && (filled == 1 || FootFinder.IsTotal(row)) && row.Shapes[only] is CellShape.Words or CellShape.Phrase or CellShape.Text ? row : null;
    }

    static bool IsRule(IRecords records) => records.Count > 0 && FootFinder.IsRule(records.Text(0).Trim()) && FootFinder.IsRule(records.Text(records.Count - 1).Trim());

    bool SaysSo(SurveyedRow row) => _sure.Contains(row) || FootFinder.IsRule(row.CleanAt(0)) || FootFinder.IsTotal(row) || (row.Filled == 1 && row.Excerpt.Contains(':'));
}
