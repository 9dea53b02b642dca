using Muster.Problems;

namespace Muster.Intake.Tables;

/// <summary>Records of which the first were already read: those again, then the rest.</summary>
sealed class ReplayedRecords(IReadOnlyList<SurveyedRow> first, IRecords rest) : IRecords
{
    int _next;

    SurveyedRow? Kept => _next <= first.Count ? first[_next - 1] : null;

    public int Line => Kept?.Line ?? rest.Line;

    public int Count => Kept?.Cells.Length ?? rest.Count;

    public Problem? Damage => Kept is { } kept ? kept.Damage : rest.Damage;

    public Problem? Refusal => rest.Refusal;

    public bool Read()
    {
        if (_next <= first.Count)
            _next++;

        return _next <= first.Count || rest.Read();
    }

    public ReadOnlySpan<char> Text(int cell) => Kept is { } kept ? kept.Cells[cell] : rest.Text(cell);

    public Cell Cell(int cell) => Kept is { } kept ? new(kept.Cells[cell]) : rest.Cell(cell);

    public void Dispose() => rest.Dispose();
}
