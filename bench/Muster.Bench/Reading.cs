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
/// the same file as text with all that told to it, and against Muster's own reading with all told. Target: within three times.
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
        var setup = new ImportSetup { Split = true };
        var wide = setup with { NewFields = WideList.Fields, Mapping = WideList.Mapping };

        await MeasureAsync("CSV, against CsvHelper", TextRuns, rows, stream => InventedList.Write(stream, rows, salt: 7), path => Told(path, ','), AllTold, catalogue, setup);
        await MeasureAsync("CSV in quotes with five custom fields, against CsvHelper", TextRuns, rows, stream => WideList.Write(stream, rows), path => Told(path, ';'), AllTold with { Delimiter = ";" }, catalogue, wide);
        await MeasureAsync("XLSX, against ExcelDataReader", WorkbookRuns, rows, stream => WriteWorkbook(stream, rows), ToldWorkbook, AllTold, catalogue, setup);
    }

    static async Task MeasureAsync(string what, int runs, int rows, Action<Stream> write, Func<string, int> told, ReadingOptions allTold, DirectoryCatalogue catalogue, ImportSetup setup)
    {
        var path = Path.GetTempFileName();

        try
        {
            using (var file = File.Create(path))
                write(file);

            Console.WriteLine($"reading: {what}; {rows:N0} rows, {new FileInfo(path).Length >> 10:N0} KB, median of {runs} runs on {Environment.ProcessorCount} cores");
            (string Name, Func<Task<int>> Run)[] measured =
            [
                ("the library, told all", () => Task.FromResult(told(path))),
                ("found out", () => Task.FromResult(TableOf(path, ReadingOptions.FindOut).Reading.Rows)),
                ("and read", () => Task.FromResult(TableOf(path, ReadingOptions.FindOut).Rows().Count())),
                ("and planned", () => PlannedAsync(TableOf(path, ReadingOptions.FindOut), catalogue, setup)),
                ("Muster's own, told all and read", () => Task.FromResult(TableOf(path, allTold).Rows().Count())),
            ];

            // In turns, for the machine may be busy with something else for a while.
            var times = measured.Select(_ => new List<double>()).ToList();

            for (var run = -2; run < runs; run++)
            {
                for (var i = 0; i < measured.Length; i++)
                {
                    var time = await TimedAsync(async () => Checked(rows, await measured[i].Run()));

                    if (run >= 0)
                        times[i].Add(time);
                }
            }

            for (var i = 0; i < measured.Length; i++)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {measured[i].Name,-34} {Statistics.Median(times[i]),8:0.0} ms (best {times[i].Min():0.0})  {Statistics.Median(times[i]) / Statistics.Median(times[0]):0.00} times the library ({times[i].Min() / times[0].Min():0.00})"));

            Say("the library", times[3], times[0]);
            Say("Muster's own, told all and read", times[3], times[^1]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    static void Say(string what, List<double> planned, List<double> told) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"  planned takes {Statistics.Median(planned) / Statistics.Median(told):0.0} times {what} (best {planned.Min() / told.Min():0.0}); target {Target:0}: {(Statistics.Median(planned) <= Statistics.Median(told) * Target ? "met" : "missed")}"));

    // As the preview does, but for the people, whom it looks up in between.
    static async Task<int> PlannedAsync(ListTable table, DirectoryCatalogue catalogue, ImportSetup setup)
    {
        var plan = ImportPlan.Of(table, setup, [], catalogue);
        await using var coming = plan.ReadAhead(CancellationToken.None);
        var planner = plan.NewPlanner(catalogue.Groups);
        var created = 0;

        await foreach (var batch in coming.AllAsync(CancellationToken.None))
            created += batch.Count(row => planner.Plan(row, DirectoryView.Empty).Action == RowAction.Create);

        return created;
    }

    static int Told(string path, char separator)
    {
        using var reader = CsvReader.FromFile(path, new CsvReaderOptions { Separator = separator });
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

    static async Task<double> TimedAsync(Func<Task<int>> measured)
    {
        var watch = Stopwatch.StartNew();
        await measured();
        return watch.Elapsed.TotalMilliseconds;
    }
}
