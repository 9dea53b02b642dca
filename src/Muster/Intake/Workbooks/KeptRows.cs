using Muster.Intake.Tables;
using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>The rows of a sheet that were kept when it was read.</summary>
sealed class KeptRows(IReadOnlyList<(int Line, Cell[] Cells)> rows) : IRecords
{
    int _next;
    Cell[] _cells = [];

    public int Line { get; private set; }

    public int Count => _cells.Length;

    public Problem? Damage => null;

    public Problem? Refusal => null;

    public bool Read()
    {
        if (_next == rows.Count)
            return false;

        (Line, _cells) = rows[_next++];
        return true;
    }

    public ReadOnlySpan<char> Text(int cell) => _cells[cell].Text;

    public Cell Cell(int cell) => _cells[cell];

    public void Dispose()
    {
    }
}
