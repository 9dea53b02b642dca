using System.Diagnostics;
using Muster.Accounts;
using Muster.Bench.Training;

namespace Muster.Bench.Starting;

/// <summary>From starting the process to its first page, on a database that is there, against the smallest web server of the same framework. Target: 1 s.</summary>
static class FirstPage
{
    const int Runs = 9;
    const int WarmUps = 2;
    const double TargetMilliseconds = 1_000;

    // Set by bench/run.
    static readonly (string Name, string Variable)[] Executables = [("as built", "MUSTER_BENCH_BUILT"), ("as published", "MUSTER_BENCH_PUBLISHED")];

    public static async Task RunAsync(int learners)
    {
        Console.WriteLine($"first-page: start to first page, {learners:N0} learners, median of {Runs} runs on {Environment.ProcessorCount} cores");

        foreach (var create in BenchDatabase.Kinds)
        {
            await using var database = await create();
            await InventedDirectory.FillAsync(database, learners, TimeProvider.System.GetUtcNow());
            await AddAdministratorAsync(database);

            foreach (var (name, variable) in Executables)
            {
                if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } executable)
                    await MeasureAsync($"{database.Name}, {name}", executable, database.Address.ConnectionString);
            }
        }
    }

    static async Task MeasureAsync(string name, string executable, string connectionString)
    {
        var (pages, limits) = (new List<double>(), new List<double>());

        for (var run = -WarmUps; run < Runs; run++)
        {
            var limit = await TimeAsync(Environment.ProcessPath!, BareServer.Scenario);
            var page = await TimeAsync(executable, "serve", "--database", connectionString, "--urls", "http://127.0.0.1:0");

            if (run >= 0)
            {
                limits.Add(limit);
                pages.Add(page);
            }
        }

        var (median, bare) = (Statistics.Median(pages), Statistics.Median(limits));
        Console.WriteLine($"  {name,-24}  p50 {median,6:0} ms  p95 {Statistics.Percentile(pages, 95),6:0} ms  target {TargetMilliseconds:0} ms {(median <= TargetMilliseconds ? "met" : "MISSED")};  bare ASP.NET Core {bare:0} ms;  ratio {bare / median:0.00}");
    }

    static async Task<double> TimeAsync(string executable, params string[] args)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(executable, args) { RedirectStandardOutput = true })!;

        try
        {
            using var http = new HttpClient { BaseAddress = await AddressAsync(process) };
            (await http.GetAsync("/sign-in")).EnsureSuccessStatusCode();
            return watch.Elapsed.TotalMilliseconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
                return new Uri(line[at..]);
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} ended.");
    }

    // Without one the first page would be the setup.
    static Task<int> AddAdministratorAsync(BenchDatabase database) => database.WithAsync(async db =>
    {
        db.Add(new User { Id = Persistence.Ids.Next(TimeProvider.System), DisplayName = "Bench", Email = "bench@muster.example", UserName = "bench@muster.example" });
        return await db.SaveChangesAsync();
    });
}
