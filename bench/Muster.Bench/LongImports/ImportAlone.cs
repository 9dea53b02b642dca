using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Imports.Applying;

namespace Muster.Bench.LongImports;

/// <summary>One import in a process of its own, for nothing else is to count as its memory.</summary>
static class ImportAlone
{
    public const string Name = "import-alone";

    public static async Task<ImportFigures> StartAsync(BenchDatabase database, string path, int rows, PackageChoice package)
    {
        string[] arguments = [Name, database.Address.ConnectionString, path, rows.ToString(CultureInfo.InvariantCulture), package.PackageId.ToString(), package.VersionId.ToString()];
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<ImportFigures>(answer)! : throw new InvalidOperationException($"The import failed: {answer}");
    }

    /// <param name="arguments">As <see cref="StartAsync"/> gives them, without the name.</param>
    public static async Task RunAsync(string[] arguments)
    {
        await using var database = BenchDatabase.At(arguments[0]);
        var rows = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        var setup = new ImportSetup { Split = true, Packages = [new PackageChoice(Guid.Parse(arguments[3]), Guid.Parse(arguments[4]))] };
        await using var file = File.OpenRead(arguments[1]);

        var watch = Stopwatch.StartNew();
        var import = (await database.WithAsync(db => ImportUpload.StoreAsync(db, TimeProvider.System, "bench", "list.csv", file, setup, CancellationToken.None))).Value!;
        var uploaded = watch.Elapsed.TotalSeconds;
        await database.WithAsync(db => ImportConfirmation.ConfirmAsync(db, TimeProvider.System, "bench", import.Id, null, CancellationToken.None));
        var confirmed = watch.Elapsed.TotalSeconds;
        var busy = Environment.CpuUsage.TotalTime;
        var pace = new Pace((rows + 249) / 250);
        await database.Services.GetRequiredService<ImportWork>().DoAsync(import.Id, pace, CancellationToken.None);
        var applied = watch.Elapsed.TotalSeconds;

        Console.WriteLine(JsonSerializer.Serialize(new ImportFigures(uploaded, confirmed - uploaded, applied - confirmed, (Environment.CpuUsage.TotalTime - busy).TotalSeconds, pace.Slope, pace.PeakAtTenth, Pace.Peak)));
    }
}
