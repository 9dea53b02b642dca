using ExcelDataReader;
using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>The sheets of an Excel workbook.</summary>
sealed class ExcelSheets(IExcelDataReader reader, ReadingBudget budget) : ISheets
{
    public string Name => reader.Name;

    public bool IsHidden => reader.VisibleState != "visible";

    public ISheetRecords Records() => new SheetRecords(reader, budget);

    public bool Next(out Problem? refusal) => Workbook.TryAdvance(reader.NextResult, out var more, out refusal) && more;

    public void Dispose() => reader.Dispose();
}
