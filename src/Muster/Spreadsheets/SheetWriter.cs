using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Muster.Intake;

namespace Muster.Spreadsheets;

/// <summary>
/// Writes a workbook of one sheet row by row, whatever its length. Text is written as text and never as a formula, numbers,
/// shares and dates as what they are.
/// </summary>
sealed class SheetWriter : IDisposable
{
    const double ColumnWidth = 24;

    /// <summary>What a sheet holds, the header included (Excel's specification).</summary>
    public const int MostRows = 1_048_576;

    readonly SpreadsheetDocument _document;
    readonly OpenXmlWriter _writer;

    public SheetWriter(Stream stream, string name, IReadOnlyList<string> header)
    {
        _document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.All();
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = name }));

        _writer = OpenXmlWriter.Create(sheet);
        _writer.WriteStartElement(new Worksheet());
        _writer.WriteElement(new Columns(new Column { Min = 1, Max = (uint)header.Count, Width = ColumnWidth, CustomWidth = true }));
        _writer.WriteStartElement(new SheetData());
        _writer.WriteElement(new Row(header.Select(h => Text(h, SheetStyles.Header))));
    }

    /// <param name="cells">Text, whole numbers, shares (a double) and dates; null for a blank cell.</param>
    public void Write(IEnumerable<object?> cells) => _writer.WriteElement(new Row(cells.Select(CellOf)));

    public void Dispose()
    {
        _writer.WriteEndElement();
        _writer.WriteEndElement();
        _writer.Dispose();
        _document.Dispose();
    }

    static DocumentFormat.OpenXml.Spreadsheet.Cell CellOf(object? value) => value switch
    {
        null => new(),
        int number => Number(number.ToString(CultureInfo.InvariantCulture), style: 0),
        double share => Number(share.ToString("R", CultureInfo.InvariantCulture), SheetStyles.Percent),
        DateOnly date => Number(date.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), SheetStyles.Date),
        _ => Text(SpreadsheetSafe.Protect(value.ToString()!), SheetStyles.Text),
    };

    static DocumentFormat.OpenXml.Spreadsheet.Cell Text(string text, uint style) =>
        new() { DataType = CellValues.InlineString, StyleIndex = style, InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }) };

    static DocumentFormat.OpenXml.Spreadsheet.Cell Number(string number, uint style) =>
        new() { StyleIndex = style, CellValue = new CellValue(number) };
}
