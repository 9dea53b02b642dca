using Muster.Intake.Tables;
using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>The rows of a sheet, and the workbook closed with them.</summary>
/// <param name="hiddenRows">Those that the sheet hides are read too.</param>
sealed class OpenSheet(ISheets workbook, bool hiddenRows) : IRecords
{
    readonly ISheetRecords _records = hiddenRows ? workbook.Records() : new VisibleRecords(workbook.Records());

    public int Line => _records.Line;

    public int Count => _records.Count;

    public Problem? Damage => _records.Damage;

    public Problem? Refusal => _records.Refusal;

    public bool Read() => _records.Read();

    public ReadOnlySpan<char> Text(int cell) => _records.Text(cell);

    public Cell Cell(int cell) => _records.Cell(cell);

    public void Dispose() => workbook.Dispose();
}
