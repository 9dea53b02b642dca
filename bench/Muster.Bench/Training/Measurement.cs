using System.Diagnostics;

namespace Muster.Bench.Training;

/// <summary>How long a question took, asked many times.</summary>
sealed record Measurement(string Name, double? TargetMilliseconds, double Median, double Percentile95)
{
    const int WarmUps = 3;
    const int Fewest = 5;
    const int Most = 200;
    static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(4);

    /// <param name="ask">Told the number of the run, so that not every run asks the same.</param>
    public static async Task<Measurement> OfAsync(string name, double? target, Func<int, Task> ask)
    {
        var times = new List<double>();
        var total = Stopwatch.StartNew();

        for (var run = 0; run < WarmUps; run++)
            await ask(run);

        while (times.Count < Most && (times.Count < Fewest || total.Elapsed < LongEnough))
        {
            var watch = Stopwatch.StartNew();
            await ask(times.Count);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return new Measurement(name, target, Statistics.Median(times), Statistics.Percentile(times, 95));
    }

    public void Print(Measurement limit)
    {
        var verdict = TargetMilliseconds is { } target ? $"target {target,3:0} ms {(Percentile95 <= target ? "met   " : "MISSED")}" : "                    ";
        Console.WriteLine($"    {Name,-42}  p50 {Median,8:0.0} ms  p95 {Percentile95,8:0.0} ms  {verdict}  limit/p50 {limit.Median / Median:0.000}");
    }
}
