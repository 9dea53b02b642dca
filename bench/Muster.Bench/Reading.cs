using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Intake;

namespace Muster.Bench;

/// <summary>
/// A list read, its encoding, dialect and header found out, and every row planned, against CsvHelper giving every cell of
/// the same file as text with all that told to it. Target: within three times.
/// </summary>
static class Reading
{
    const int Runs = 25;
    const double Target = 3;

    public static async Task RunAsync(int rows)
    {
        var path = Path.GetTempFileName();

        try
        {
            await using (var file = File.Create(path))
                InventedList.Write(file, rows, salt: 7);

            Console.WriteLine($"reading: {rows:N0} rows, {new FileInfo(path).Length >> 10:N0} KB, median of {Runs} runs on {Environment.ProcessorCount} cores");
            await using var database = await BenchDatabase.Kinds[0]();
            var catalogue = await database.WithAsync(db => DirectoryCatalogue.LoadAsync(db, new ImportSetup(), CancellationToken.None));

            var (opened, read, planned, told) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());

            for (var run = -2; run < Runs; run++)
            {
                var measured = (Open(path), Read(path, rows), Plan(path, rows, catalogue), Told(path, rows));

                if (run < 0)
                    continue;

                opened.Add(measured.Item1);
                read.Add(measured.Item2);
                planned.Add(measured.Item3);
                told.Add(measured.Item4);
            }

            var (limit, plan) = (Statistics.Median(told), Statistics.Median(planned));
            Console.WriteLine($"  found out {Shown(opened)};  and read {Shown(read)};  and planned {Shown(planned)};  CsvHelper, told all {Shown(told)}");
            Console.WriteLine($"  ratio found out and read {Statistics.Median(read) / limit:0.00}, planned too {plan / limit:0.00}; of the best runs {read.Min() / told.Min():0.00} and {planned.Min() / told.Min():0.00} (target {Target:0}: {(plan <= limit * Target ? "met" : "missed")})");
        }
        finally
        {
            File.Delete(path);
        }
    }

    static string Shown(List<double> runs) => string.Create(CultureInfo.InvariantCulture, $"{Statistics.Median(runs):0.0} ms (best {runs.Min():0.0})");

    static double Open(string path) => Timed(() => TableOf(path).Reading.Rows);

    static double Read(string path, int rows) => Timed(() => Checked(rows, TableOf(path).Rows().Count()));

    static double Plan(string path, int rows, DirectoryCatalogue catalogue) => Timed(() =>
    {
        var plan = ImportPlan.Of(TableOf(path), new ImportSetup { Split = true }, [], catalogue);
        var planner = plan.NewPlanner(catalogue.Groups);
        return Checked(rows, plan.Batches(CancellationToken.None).Sum(batch => batch.Count(row => planner.Plan(row, DirectoryView.Empty).Action == RowAction.Create)));
    });

    static double Told(string path, int rows) => Timed(() =>
    {
        using var reader = CsvReader.FromFile(path);
        var (count, length) = (0, 0);

        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                length += reader.GetString(i).Length;

            count++;
        }

        return Checked(rows, length > 0 ? count : 0);
    });

    static ListTable TableOf(string path) =>
        ListTable.TryOpen(ListSource.FromFile(path), ReadingOptions.FindOut, ReadingBudget.Default, out var table, out var refusal) ? table : throw new InvalidOperationException(refusal.Message);

    static int Checked(int rows, int counted) => counted == rows ? counted : throw new InvalidOperationException($"{counted} rows of {rows}.");

    static double Timed(Func<int> measured)
    {
        var watch = Stopwatch.StartNew();
        measured();
        return watch.Elapsed.TotalMilliseconds;
    }
}
