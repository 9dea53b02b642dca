using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Previewing;
using Muster.Imports.Receipts;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Bench;

/// <summary>250 rows with a package of two courses, from upload to receipt, on a directory that grows by each run. Target: 60 ms in the median.</summary>
static class SmallImport
{
    const int Rows = 250;
    const int WarmUps = 5;
    const double TargetMilliseconds = 60;

    public static async Task RunAsync(int runs)
    {
        Console.WriteLine($"small-import: {Rows} rows with a package of two courses, upload to receipt, {runs} runs on {Environment.ProcessorCount} cores");

        foreach (var create in BenchDatabase.Kinds)
        {
            await using var database = await create();
            var package = await PackageAsync(database);
            var version = (await database.WithAsync(db => PackageVersion.OfferedAsync(db, package.PackageId, CancellationToken.None)))!;
            var (imports, loads) = (new List<double>(), new List<double>());

            for (var run = -WarmUps; run < runs; run++)
            {
                var import = await TimeAsync(() => ImportAsync(database, package, InventedList.Of(Rows, salt: run)));
                var load = await RawLoad.LoadAsync(database, Rows, version, salt: 1_000_000 + run);

                if (run >= 0)
                {
                    imports.Add(import);
                    loads.Add(load.TotalMilliseconds);
                }
            }

            var median = Statistics.Median(imports);
            Console.WriteLine($"  {database.Name,-10}  import median {median,6:0.0} ms, 95th {Statistics.Percentile(imports, 95),6:0.0} ms (target {TargetMilliseconds:0} ms: {(median <= TargetMilliseconds ? "met" : "missed")});  same rows loaded raw {Statistics.Median(loads),6:0.0} ms;  ratio {Statistics.Median(loads) / median:0.00}");
        }
    }

    internal static async Task<PackageChoice> PackageAsync(BenchDatabase database)
    {
        var added = await database.WithAsync(db => PackageEditing.AddAsync(db, TimeProvider.System, "bench", "Induction", [CourseChoice.ByTitle("Fire safety"), CourseChoice.ByTitle("Lifting")], CancellationToken.None));
        return new PackageChoice(added.Value!.Id, added.Value.VersionId);
    }

    // As the browser does it: each step opens the stored file anew.
    static async Task ImportAsync(BenchDatabase database, PackageChoice package, byte[] file)
    {
        var import = (await database.WithAsync(db => ImportUpload.StoreAsync(db, TimeProvider.System, "bench", "list.csv", new MemoryStream(file), new ImportSetup(), CancellationToken.None))).Value!;
        await database.WithAsync(db => ImportDraft.ChooseAsync(db, import.Id, s => s with { Packages = [package] }, CancellationToken.None));
        var previewed = await database.WithAsync(db => PreviewAsync(db, import.Id));
        await database.WithAsync(db => ImportConfirmation.ConfirmAsync(db, TimeProvider.System, "bench", import.Id, previewed, CancellationToken.None));
        await database.Services.GetRequiredService<ImportWork>().DoAsync(import.Id, null, CancellationToken.None);

        var applied = await database.WithAsync(async db => await Receipt.RowsAsync(db, import.Id, ReceiptFilter.Created, 0, CancellationToken.None).CountAsync());

        if (applied != Rows)
            throw new InvalidOperationException($"{applied} rows of {Rows} were applied.");
    }

    static async Task<SeenPreview> PreviewAsync(MusterDb db, Guid id)
    {
        using var opened = (await OpenedImport.OpenAsync(db, id, CancellationToken.None))!;
        return new SeenPreview((await ImportPreview.SummariseAsync(opened.Plan!, db, null, CancellationToken.None)).Revision, opened.Stamp);
    }

    static async Task<double> TimeAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
