using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using Muster.Imports.Fields;
using Muster.Intake;
using Muster.Persistence;
using Muster.Spreadsheets;

namespace Muster.Imports;

/// <summary>An empty list with the columns that Muster knows at once, the organisation's own custom fields among them.</summary>
public static class ImportTemplate
{
    const double ColumnWidth = 24;

    public static async Task<IReadOnlyList<string>> ColumnsAsync(MusterDb db, CancellationToken cancellation)
    {
        var custom = await db.CustomFields.AsNoTracking().OrderBy(f => f.Id).ToListAsync(cancellation);
        return [.. new ImportFields(custom, "").All.Where(f => f.Key != FieldKeys.FullName).Select(f => f.Name)];
    }

    public static async Task WriteCsvAsync(MusterDb db, TextWriter writer, CancellationToken cancellation) =>
        DelimitedText.WriteRecord(writer, await ColumnsAsync(db, cancellation), spreadsheetSafe: true);

    /// <summary>Cells are formatted as text, so that Excel keeps the zeros of 007.</summary>
    public static async Task WriteXlsxAsync(MusterDb db, Stream stream, CancellationToken cancellation)
    {
        var columns = await ColumnsAsync(db, cancellation);
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var sheet = workbook.AddNewPart<WorksheetPart>();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = SheetStyles.All();
        sheet.Worksheet = new Worksheet(
            new Columns(new Column { Min = 1, Max = (uint)columns.Count, Width = ColumnWidth, CustomWidth = true, Style = SheetStyles.Text }),
            new SheetData(new Row(columns.Select(Header))));
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Learners" }));
    }

    static DocumentFormat.OpenXml.Spreadsheet.Cell Header(string text) =>
        new() { DataType = CellValues.InlineString, StyleIndex = SheetStyles.Header, InlineString = new InlineString(new Text(text)) };
}
