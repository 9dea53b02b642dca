using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>A sheet's rows without those that it hides, as somebody who filtered it sees them.</summary>
sealed class VisibleRecords(ISheetRecords records) : ISheetRecords
{
    public int Line => records.Line;

    public int Count => records.Count;

    public Problem? Damage => records.Damage;

    public Problem? Refusal => records.Refusal;

    public int HiddenRows => records.HiddenRows;

    public bool IsHidden => false;

    public bool Read()
    {
        while (records.Read())
        {
            if (!records.IsHidden)
                return true;
        }

        return false;
    }

    public ReadOnlySpan<char> Text(int cell) => records.Text(cell);

    public Cell Cell(int cell) => records.Cell(cell);

    public void Dispose() => records.Dispose();
}
