using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Imports.Applying;

namespace Muster.Bench;

/// <summary>A long list, split, with a package of two courses: applied through batches, against the same rows loaded raw.</summary>
static class LongImport
{
    public static async Task RunAsync(int rows)
    {
        Console.WriteLine($"long-import: {rows:N0} rows with a package of two courses, {Environment.ProcessorCount} cores");
        using var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        InventedList.Write(file, rows, salt: 7);

        foreach (var create in BenchDatabase.Kinds)
        {
            var raw = await RawAsync(create, rows);
            await using var database = await create();
            var package = await SmallImport.PackageAsync(database);
            file.Position = 0;

            var watch = Stopwatch.StartNew();
            var import = (await database.WithAsync(db => ImportUpload.StoreAsync(db, TimeProvider.System, "bench", "list.csv", file, new ImportSetup { Split = true, Packages = [package] }, CancellationToken.None))).Value!;
            var uploaded = watch.Elapsed;
            await database.WithAsync(db => ImportConfirmation.ConfirmAsync(db, TimeProvider.System, "bench", import.Id, null, CancellationToken.None));
            var confirmed = watch.Elapsed;
            var pace = new Pace(watch, ImportBatches: (rows + 249) / 250);
            await database.Services.GetRequiredService<ImportWork>().DoAsync(import.Id, pace, CancellationToken.None);
            var total = watch.Elapsed;

            using var process = Process.GetCurrentProcess();
            Console.WriteLine($"  {database.Name,-10}  upload {uploaded.TotalSeconds:0.00} s, confirm {(confirmed - uploaded).TotalSeconds:0.00} s, apply {(total - confirmed).TotalSeconds:0.00} s ({rows / (total - confirmed).TotalSeconds:N0} rows/s);  raw {raw.TotalSeconds:0.00} s ({rows / raw.TotalSeconds:N0} rows/s);  ratio apply {raw / (total - confirmed):0.00}, whole {raw / total:0.00};  slope {pace.Slope:0.00};  peak {process.PeakWorkingSet64 >> 20} MB");
        }
    }

    static async Task<TimeSpan> RawAsync(Func<Task<BenchDatabase>> create, int rows)
    {
        await using var database = await create();
        var package = await SmallImport.PackageAsync(database);
        var watch = Stopwatch.StartNew();
        await RawLoad.LoadAsync(database, rows, package.PackageId, package.VersionId);
        return watch.Elapsed;
    }

    /// <summary>How long the last tenth took against the first.</summary>
    sealed record Pace(Stopwatch Watch, int ImportBatches) : IProgress<ImportProgress>
    {
        readonly TimeSpan _started = Watch.Elapsed;
        TimeSpan _firstTenth;
        TimeSpan _lastTenthFrom;
        TimeSpan _ended;

        public double Slope => _firstTenth == default ? 1 : (_ended - _lastTenthFrom) / (_firstTenth - _started);

        public void Report(ImportProgress value)
        {
            if (value.Batches <= ImportBatches / 10)
                _firstTenth = Watch.Elapsed;

            if (value.Batches <= ImportBatches - (ImportBatches / 10))
                _lastTenthFrom = Watch.Elapsed;

            _ended = Watch.Elapsed;
        }
    }
}
