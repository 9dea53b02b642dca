using DocumentFormat.OpenXml.Spreadsheet;

namespace Muster.Spreadsheets;

/// <summary>The cell formats of the workbooks that Muster writes, by their place.</summary>
static class SheetStyles
{
    public const uint Text = 1;
    public const uint Header = 2;
    public const uint Percent = 3;
    public const uint Date = 4;

    const uint PercentFormat = 9;
    const uint DateFormat = 14;
    const uint TextFormat = 49;

    // The number formats that every program knows: 0%, the date of one's own country, text (ECMA-376, 18.8.30).
    public static Stylesheet All() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(), new Fill()),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true, FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = PercentFormat, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true }));
}
