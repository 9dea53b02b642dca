using System.Diagnostics;
using System.Text;
using CsvHelper;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Intake;

namespace Muster.Bench;

/// <summary>
/// A list read, its encoding, dialect and header found out, and every row planned, against CsvHelper reading every cell of
/// the same file with all that told to it. Target: within three times.
/// </summary>
static class Reading
{
    const int Runs = 7;
    const double Target = 3;

    public static void Run(int rows)
    {
        var file = InventedList.Of(rows, salt: 7);
        Console.WriteLine($"reading: {rows:N0} rows, {file.Length >> 10:N0} KB, best of {Runs} runs on {Environment.ProcessorCount} cores");
    }
}
