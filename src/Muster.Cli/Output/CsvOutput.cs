using System.Text;
using Muster.Intake;

namespace Muster.Cli.Output;

/// <summary>A table on standard output as RFC 4180 has it: commas, CRLF, quotes where needed; UTF-8 without a mark.</summary>
static class CsvOutput
{
    static readonly char[] Quoted = ['"', ',', '\r', '\n'];

    public static async Task WriteAsync(ListTable table, CancellationToken cancellation)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        Write(output, table.Reading.Columns);

        foreach (var row in table.Rows(cancellation))
            Write(output, row.Cells.Select(c => c.Text));
    }

    static void Write(StreamWriter output, IEnumerable<string> cells)
    {
        var first = true;

        foreach (var cell in cells)
        {
            if (!first)
                output.Write(',');

            first = false;
            output.Write(cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        output.Write("\r\n");
    }
}
