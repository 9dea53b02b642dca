using Muster.Problems;

namespace Muster.Intake.Tables;

/// <summary>Records that were read already, once more.</summary>
sealed class KeptRecords(IReadOnlyList<SurveyedRow> rows) : IRecords
{
    int _next;

    SurveyedRow Current => rows[_next - 1];

    public int Line => Current.Line;

    public int Count => Current.Cells.Length;

    public Problem? Damage => Current.Damage;

    public Problem? Refusal => null;

    public bool Read() => _next++ < rows.Count;

    public ReadOnlySpan<char> Text(int cell) => Current.Cells[cell];

    public Cell Cell(int cell) => new(Current.Cells[cell]);

    public void Dispose()
    {
    }
}
