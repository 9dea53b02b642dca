using System.Buffers;

namespace Muster.Intake;

/// <summary>Writes delimited text as RFC 4180 has it.</summary>
public static class DelimitedText
{
    static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",\"\r\n");

    /// <param name="spreadsheetSafe">Cells that a spreadsheet would take for formulas are made harmless; see <see cref="SpreadsheetSafe"/>.</param>
    public static void WriteRecord(TextWriter writer, IEnumerable<string> cells, bool spreadsheetSafe = false)
    {
        var cellsWritten = 0;
        var single = "";

        foreach (var cell in cells)
        {
            if (cellsWritten++ > 0)
                writer.Write(',');

            single = spreadsheetSafe ? SpreadsheetSafe.Protect(cell) : cell;
            WriteCell(writer, single);
        }

        // A lone blank cell would be a blank line, which readers leave out.
        if (cellsWritten == 1 && single.Length == 0)
            writer.Write("\"\"");

        writer.Write("\r\n");
    }

    static void WriteCell(TextWriter writer, string cell)
    {
        // A reader that trims would lose blanks at the ends that are not enclosed.
        if (!cell.AsSpan().ContainsAny(NeedsQuotes) && !cell.StartsWith(' ') && !cell.EndsWith(' '))
        {
            writer.Write(cell);
            return;
        }

        writer.Write('"');
        writer.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
