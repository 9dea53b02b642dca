using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>A sheet's rows, kept while they are read for the first time: reading a workbook anew takes much longer than anything done with its rows.</summary>
/// <param name="most">Cells and rows, and as many characters for each sixteen of them; a larger sheet is read anew each time.</param>
sealed class KeepingRecords(ISheetRecords records, int most = KeepingRecords.UsualMost) : ISheetRecords
{
    // Some sixty megabytes.
    const int UsualMost = 1_000_000;
    const int CharactersPerCell = 16;
    const int BytesPerCell = 40;

    readonly List<(int Line, Cell[] Cells)> _rows = [];
    int _cells;
    long _characters;

    /// <summary>All rows read so far; null where they are too many to keep.</summary>
    public KeptSheet? Kept => Fits ? new(_rows, ((long)_cells * BytesPerCell) + (_characters * sizeof(char))) : null;

    public int Line => records.Line;

    public int Count => records.Count;

    public Problem? Damage => records.Damage;

    public Problem? Refusal => records.Refusal;

    public int HiddenRows => records.HiddenRows;

    public bool IsHidden => records.IsHidden;

    public bool Read()
    {
        if (!records.Read())
            return false;

        if (Fits)
            Keep();

        return true;
    }

    public ReadOnlySpan<char> Text(int cell) => records.Text(cell);

    public Cell Cell(int cell) => records.Cell(cell);

    public void Dispose() => records.Dispose();

    bool Fits => _cells <= most && _characters <= (long)most * CharactersPerCell;

    void Keep()
    {
        var cells = records.Count == 0 ? [] : new Cell[records.Count];

        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = records.Cell(i);
            _characters += cells[i].Text.Length;
        }

        // A blank row takes room as well.
        _cells += cells.Length + 1;
        _rows.Add((records.Line, cells));

        if (!Fits)
            _rows.Clear();
    }
}
