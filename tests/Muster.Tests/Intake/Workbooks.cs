using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Muster.Tests.Intake;

/// <summary>Writes workbooks for tests.</summary>
static class Workbooks
{
    public static byte[] Of(params (string Name, Row[] Rows)[] sheets) => Of(sheets, []);

    /// <param name="formats">Number formats, which cells name by their place from 1 on.</param>
    public static byte[] Of((string Name, Row[] Rows)[] sheets, string[] formats, Action<SpreadsheetDocument>? more = null)
    {
        using var bytes = new MemoryStream();

        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets());
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles(formats);

            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select(row => row.CloneNode(true))));
                var list = book.Workbook.Sheets!;
                list.Append(new Sheet { Name = name, SheetId = (uint)list.Count() + 1, Id = book.GetIdOfPart(part) });
            }

            more?.Invoke(document);
        }

        return bytes.ToArray();
    }

    public static Row Row(uint number, params object?[] cells)
    {
        var row = new Row { RowIndex = number };

        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is not null)
                row.Append(CellOf($"{(char)('A' + i)}{number}", cells[i]!));
        }

        return row;
    }

    static Cell CellOf(string reference, object value) => value switch
    {
        (double number, int format) => new Cell { CellReference = reference, CellValue = new(number), StyleIndex = (uint)format },
        double number => new Cell { CellReference = reference, CellValue = new(number) },
        bool truth => new Cell { CellReference = reference, CellValue = new(truth ? "1" : "0"), DataType = CellValues.Boolean },
        _ => new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new(new Text((string)value) { Space = SpaceProcessingModeValues.Preserve }) },
    };

    static Stylesheet Styles(string[] formats) => new(
        new NumberingFormats(formats.Select((format, i) => new NumberingFormat { NumberFormatId = (uint)(200 + i), FormatCode = format })),
        new Fonts(new Font()),
        new Fills(new Fill()),
        new Borders(new Border()),
        new CellFormats([new CellFormat(), .. formats.Select((_, i) => new CellFormat { NumberFormatId = (uint)(200 + i), ApplyNumberFormat = true })]));
}
