using System.Text;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Cli.Output;

/// <summary>A table on standard output as RFC 4180 has it; UTF-8 without a mark. A repeated header is no data.</summary>
static class CsvOutput
{
    public static Task WriteAsync(ListTable table, CancellationToken cancellation) => WriteAsync(output =>
    {
        DelimitedText.WriteRecord(output, table.Reading.Columns);

        foreach (var row in table.Rows(cancellation).Where(row => row.Problems.All(p => p.Code != ProblemCodes.RowRepeatedHeader)))
            DelimitedText.WriteRecord(output, row.Cells.Select(c => c.Text));

        return Task.CompletedTask;
    });

    public static async Task WriteAsync(Func<TextWriter, Task> write)
    {
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        await write(output);
    }
}
