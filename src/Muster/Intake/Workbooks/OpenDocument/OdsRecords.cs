using System.Globalization;
using System.Xml;
using Muster.Problems;

namespace Muster.Intake.Workbooks.OpenDocument;

/// <summary>The rows of the table that the reader of a content.xml stands in.</summary>
sealed class OdsRecords(XmlReader xml, string sheet, ReadingBudget budget) : ISheetRecords
{
    const int MostRows = 1_048_576;

    readonly List<Cell> _cells = [];
    readonly OdsCell _cell = new(xml, budget.CellLength);
    int _nextLine = 1;
    int _repeats;
    bool _ended;

    public int Line { get; private set; }

    public int Count => _cells.Count;

    public Problem? Damage => null;

    public Problem? Refusal { get; private set; }

    public int HiddenRows { get; private set; }

    public bool IsHidden { get; private set; }

    public bool Read()
    {
        if (Refusal is not null || _ended)
            return false;

        if (_repeats == 0 && !(Workbook.TryAdvance(Advance, out var more, out var damaged) && more))
        {
            Refusal ??= damaged;
            return false;
        }

        if (_nextLine > MostRows && Count > 0)
        {
            Refusal = Workbook.TooLarge($"The sheet \"{sheet}\" reaches further than a list does");
            return false;
        }

        // Of rows that are alike the blank ones are told once; a sheet ends with a million of them.
        Line = _nextLine;
        var taken = Count == 0 ? _repeats : 1;
        _nextLine += taken;
        _repeats -= taken;
        HiddenRows += IsHidden && Count > 0 ? 1 : 0;
        return true;
    }

    public ReadOnlySpan<char> Text(int cell) => _cells[cell].Text;

    public Cell Cell(int cell) => _cells[cell];

    public void Dispose()
    {
    }

    bool Advance()
    {
        while (!_ended && xml.Read())
        {
            if (xml.NamespaceURI != Ods.Table)
                continue;

            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "table")
                break;

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "table-row")
                return FillRow();
        }

        _ended = true;
        return false;
    }

    bool FillRow()
    {
        _cells.Clear();
        _repeats = Math.Clamp(Repeated("number-rows-repeated"), 1, MostRows);
        IsHidden = xml.GetAttribute("visibility", Ods.Table) is "collapse" or "filter";

        if (xml.IsEmptyElement)
            return true;

        var blanks = 0;

        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "table-row"))
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("table-cell" or "covered-table-cell"))
                continue;

            var repeated = Math.Clamp(Repeated("number-columns-repeated"), 1, MostRows);
            var cell = _cell.Read();

            if (cell.Text.Length == 0)
                blanks += repeated;
            else if (!TryAdd(cell, blanks, repeated))
                return false;
            else
                blanks = 0;
        }

        return true;
    }

    bool TryAdd(Cell cell, int blanksBefore, int repeated)
    {
        if (cell.Text.Length > budget.CellLength)
            Refusal = Workbook.TooLarge($"A cell in row {_nextLine} is longer than {budget.CellLength:N0} characters");
        else if ((long)_cells.Count + blanksBefore + repeated > budget.Columns)
            Refusal = Workbook.TooLarge($"Row {_nextLine} has more than {budget.Columns:N0} columns");

        if (Refusal is not null)
            return false;

        _cells.AddRange(Enumerable.Repeat(Intake.Cell.Blank, blanksBefore));
        _cells.AddRange(Enumerable.Repeat(cell, repeated));
        return true;
    }

    int Repeated(string attribute) =>
        int.TryParse(xml.GetAttribute(attribute, Ods.Table), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : 1;
}
