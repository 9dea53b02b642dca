using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using ExcelDataReader;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Spreadsheets;

namespace Muster.Bench;

/// <summary>
/// A list read, its encoding, dialect and header found out, and every row planned, against a library giving every cell of
/// the same file as text with all that told to it. Target: within three times.
/// </summary>
static class Reading
{
    const int TextRuns = 25;
    const int WorkbookRuns = 7;
    const double Target = 3;

    static readonly ReadingOptions AllTold = new() { Encoding = "utf-8", Delimiter = ",", Quote = '"', Backslash = false, Rows = RowWriting.Plain, HeaderLine = 1, HeaderRows = 1, Sections = false, Foot = false };

    public static async Task RunAsync(int rows)
    {
        await using var database = await BenchDatabase.Kinds[0]();
        var catalogue = await database.WithAsync(db => DirectoryCatalogue.LoadAsync(db, new ImportSetup(), CancellationToken.None));

        Measure("CSV, against CsvHelper", TextRuns, rows, stream => InventedList.Write(stream, rows, salt: 7), Told, catalogue);
        Measure("XLSX, against ExcelDataReader", WorkbookRuns, rows, stream => WriteWorkbook(stream, rows), ToldWorkbook, catalogue);
    }

    static void Measure(string what, int runs, int rows, Action<Stream> write, Func<string, int> told, DirectoryCatalogue catalogue)
    {
        var path = Path.GetTempFileName();

        try
        {
            using (var file = File.Create(path))
                write(file);

            Console.WriteLine($"reading: {what}; {rows:N0} rows, {new FileInfo(path).Length >> 10:N0} KB, median of {runs} runs on {Environment.ProcessorCount} cores");
            (string Name, Func<int> Run)[] measured =
            [
                ("the library, told all", () => told(path)),
                ("found out", () => TableOf(path, ReadingOptions.FindOut).Reading.Rows),
                ("and read", () => TableOf(path, ReadingOptions.FindOut).Rows().Count()),
                ("and planned", () => Planned(TableOf(path, ReadingOptions.FindOut), catalogue)),
                ("Muster's own, told all and read", () => TableOf(path, AllTold).Rows().Count()),
            ];

            // In turns, for the machine may be busy with something else for a while.
            var times = measured.Select(_ => new List<double>()).ToList();

            for (var run = -2; run < runs; run++)
            {
                for (var i = 0; i < measured.Length; i++)
                {
                    var time = Timed(() => Checked(rows, measured[i].Run()));

                    if (run >= 0)
                        times[i].Add(time);
                }
            }

            for (var i = 0; i < measured.Length; i++)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measured[i].Name,-34} {Statistics.Median(times[i]),8:0.0} ms (best {times[i].Min():0.0})  {Statistics.Median(times[i]) / Statistics.Median(times[0]):0.00} times the library ({times[i].Min() / times[0].Min():0.00})"));

            Console.WriteLine($"  target {Target:0}: {(Statistics.Median(times[3]) <= Statistics.Median(times[0]) * Target ? "met" : "missed")}");
        }
        finally
        {
            File.Delete(path);
        }
    }

    static int Planned(ListTable table, DirectoryCatalogue catalogue)
    {
        var plan = ImportPlan.Of(table, new ImportSetup { Split = true }, [], catalogue);
        var planner = plan.NewPlanner(catalogue.Groups);
        return plan.Batches(CancellationToken.None).Sum(batch => batch.Count(row => planner.Plan(row, DirectoryView.Empty).Action == RowAction.Create));
    }

    static int Told(string path)
    {
        using var reader = CsvReader.FromFile(path);
        var (count, length) = (0, 0);

        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                length += reader.GetString(i).Length;

            count++;
        }

        return length > 0 ? count : 0;
    }

    static int ToldWorkbook(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var (count, length) = (-1, 0);

        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                length += reader.GetValue(i)?.ToString()?.Length ?? 0;

            count++;
        }

        return length > 0 ? count : 0;
    }

    static void WriteWorkbook(Stream stream, int rows)
    {
        using var writer = new SheetWriter(stream, "People", ["First Name", "Last Name", "Email Address", "Group"]);

        for (var i = 0; i < rows; i++)
        {
            var person = InventedList.Person(i, salt: 7);
            writer.Write([person.First, person.Last, person.Email, InventedList.GroupNames[person.Group]]);
        }
    }

    static ListTable TableOf(string path, ReadingOptions options) =>
        ListTable.TryOpen(ListSource.FromFile(path), options, ReadingBudget.Default, out var table, out var refusal) ? table : throw new InvalidOperationException(refusal.Message);

    static int Checked(int rows, int counted) => counted == rows ? counted : throw new InvalidOperationException($"{counted} rows of {rows}.");

    static double Timed(Func<int> measured)
    {
        var watch = Stopwatch.StartNew();
        measured();
        return watch.Elapsed.TotalMilliseconds;
    }
}
