using Muster.Intake.Tables;
using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>The first filled rows of a sheet that is not read: enough to tell whether it holds a list.</summary>
sealed class FirstRecords(IRecords records) : IRecords
{
    const int Most = 100;

    int _filled;

    public bool AnyFilled => _filled > 0;

    public int Line => records.Line;

    public int Count => records.Count;

    public Problem? Damage => records.Damage;

    public Problem? Refusal => records.Refusal;

    public bool Read()
    {
        if (_filled >= Most || !records.Read())
            return false;

        _filled += records.Count > 0 ? 1 : 0;
        return true;
    }

    public ReadOnlySpan<char> Text(int cell) => records.Text(cell);

    public Cell Cell(int cell) => records.Cell(cell);

    public void Dispose() => records.Dispose();
}
