using System.Diagnostics;
using System.Globalization;
using Muster.Imports.Applying;

namespace Muster.Bench.LongImports;

/// <summary>How long the last tenth of a list takes against the first, and the memory meanwhile.</summary>
sealed class Pace(int batches) : IProgress<ImportProgress>
{
    readonly Stopwatch _watch = Stopwatch.StartNew();
    (int Batches, TimeSpan At) _firstTenth;
    (int Batches, TimeSpan At) _lastTenth;
    (int Batches, TimeSpan At) _end;

    public double Slope => PerBatch(_lastTenth, _end) / PerBatch(default, _firstTenth);

    public long PeakAtTenth { get; private set; }

    /// <summary>The most that this process ever had in memory, in megabytes.</summary>
    public static long Peak => long.Parse(File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) >> 10;

    public void Report(ImportProgress value)
    {
        _end = (value.Batches, _watch.Elapsed);

        if (_firstTenth.Batches < batches / 10)
            (_firstTenth, PeakAtTenth) = (_end, Peak);

        if (value.Batches <= batches - (batches / 10))
            _lastTenth = _end;
    }

    static double PerBatch((int Batches, TimeSpan At) from, (int Batches, TimeSpan At) to) => (to.At - from.At).TotalSeconds / (to.Batches - from.Batches);
}
