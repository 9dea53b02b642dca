using ExcelDataReader;
using Muster.Problems;

namespace Muster.Intake.Workbooks;

/// <summary>The rows of the sheet that a workbook's reader stands on.</summary>
sealed class SheetRecords(IExcelDataReader reader, ReadingBudget budget) : ISheetRecords
{
    // What Excel itself can hold; a file that says more lies.
    const int MostRows = 1_048_576;
    const int MostColumns = 16_384;

    // Blank cells cost time too: a stray cell at the far right makes every row as wide.
    const long MostCells = 200_000_000;

    Cell[] _cells = [];

    public int Line { get; private set; }

    public int Count { get; private set; }

    public Problem? Damage => null;

    public Problem? Refusal { get; private set; }

    public int HiddenRows { get; private set; }

    public bool IsHidden { get; private set; }

    public bool Read()
    {
        if (Refusal is not null)
            return false;

        var width = reader.FieldCount;

        if (width > MostColumns || Line > MostRows || (long)Line * width > MostCells)
            Refusal = Workbook.TooLarge($"The sheet \"{reader.Name}\" reaches further than a list does");
        else if (!Workbook.TryAdvance(reader.Read, out var more, out var refusal))
            Refusal = refusal;
        else if (more)
            return Fill(width);

        return false;
    }

    public ReadOnlySpan<char> Text(int cell) => _cells[cell].Text;

    public Cell Cell(int cell) => _cells[cell];

    public void Dispose()
    {
    }

    bool Fill(int width)
    {
        Line++;
        Count = 0;

        if (_cells.Length < width)
            _cells = new Cell[width];

        for (var i = 0; i < width; i++)
        {
            var value = reader.GetValue(i);

            if (value is null or "")
                continue;

            if (i >= budget.Columns)
                return Refuse($"Row {Line} has more than {budget.Columns:N0} columns");

            var cell = SheetCell.Of(value, value is double or int ? reader.GetNumberFormatString(i) : null);

            if (cell.Text.Length > budget.CellLength)
                return Refuse($"A cell in row {Line} is longer than {budget.CellLength:N0} characters");

            Array.Fill(_cells, Intake.Cell.Blank, Count, i - Count);
            _cells[i] = cell;
            Count = i + 1;
        }

        IsHidden = reader.RowHeight == 0;
        HiddenRows += Count > 0 && IsHidden ? 1 : 0;
        return true;
    }

    bool Refuse(string what)
    {
        Refusal = Workbook.TooLarge(what);
        return false;
    }
}
