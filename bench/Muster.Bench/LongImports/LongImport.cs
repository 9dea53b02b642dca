using Muster.Imports;
using Muster.Training;

namespace Muster.Bench.LongImports;

/// <summary>
/// A long list, split, with a package of two courses: from upload to its end, against the same rows loaded raw, and against
/// the obvious way.
/// </summary>
static class LongImport
{
    const int Salt = 7;
    const double TargetRatio = 0.6;
    const double TargetSlope = 1.3;
    const int TargetMegabytes = 300;

    // The obvious way is too slow for more, and gets no faster.
    const int MostObviousRows = 50_000;

    /// <param name="kind">"sqlite" or "postgres"; null for both.</param>
    public static async Task RunAsync(int rows, string? kind)
    {
        Console.WriteLine($"long-import: {rows:N0} rows with a package of two courses; {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {Environment.OSVersion}");
        var path = Path.GetTempFileName();

        try
        {
            await using (var file = File.Create(path))
                InventedList.Write(file, rows, Salt);

            foreach (var create in BenchDatabase.KindsNamed(kind))
                await MeasureAsync(create, path, rows);
        }
        finally
        {
            File.Delete(path);
        }
    }

    static async Task MeasureAsync(Func<Task<BenchDatabase>> create, string path, int rows)
    {
        var busy = Environment.CpuUsage.TotalTime;
        var raw = (await OnNewAsync(create, async (database, package) =>
        {
            Console.WriteLine($"  {database.Name}");
            return await RawLoad.LoadAsync(database, rows, await VersionAsync(database, package), Salt);
        })).TotalSeconds;
        busy = Environment.CpuUsage.TotalTime - busy;
        var import = await OnNewAsync(create, (database, package) => ImportAlone.StartAsync(database, path, rows, package));
        var obviousRows = Math.Min(rows, MostObviousRows);
        var obvious = (await OnNewAsync(create, async (database, package) => await ObviousWay.ImportAsync(database, await VersionAsync(database, package), path, obviousRows))).TotalSeconds;

        Console.WriteLine($"    raw load     {raw,8:0.00} s  {rows / raw,8:N0} rows/s  {busy.TotalSeconds:0.00} s of processor, making the rows included");
        Console.WriteLine($"    apply        {import.Apply,8:0.00} s  {rows / import.Apply,8:N0} rows/s  ratio {raw / import.Apply:0.00} (target {TargetRatio}: {Met(raw / import.Apply >= TargetRatio)}); {import.Busy:0.00} s of processor");
        Console.WriteLine($"    whole        {import.Whole,8:0.00} s  {rows / import.Whole,8:N0} rows/s  ratio {raw / import.Whole:0.00}; upload {import.Upload:0.00} s, confirm {import.Confirm:0.00} s");
        Console.WriteLine($"    obvious way  {obvious,8:0.00} s  {obviousRows / obvious,8:N0} rows/s  of {obviousRows:N0} rows; the whole import is {obvious / obviousRows / (import.Whole / rows):0.0} times as fast");
        Console.WriteLine($"    slope        {import.Slope,8:0.00}                    (target {TargetSlope}: {Met(import.Slope <= TargetSlope)})");
        Console.WriteLine($"    memory       {import.Peak,8} MB; {import.PeakAtTenth} MB after a tenth (target {TargetMegabytes} MB: {Met(import.Peak <= TargetMegabytes)})");
    }

    static async Task<T> OnNewAsync<T>(Func<Task<BenchDatabase>> create, Func<BenchDatabase, PackageChoice, Task<T>> measure)
    {
        await using var database = await create();
        return await measure(database, await SmallImport.PackageAsync(database));
    }

    static async Task<PackageVersion> VersionAsync(BenchDatabase database, PackageChoice package) =>
        (await database.WithAsync(db => PackageVersion.OfferedAsync(db, package.PackageId, CancellationToken.None)))!;

    static string Met(bool met) => met ? "met" : "missed";
}
