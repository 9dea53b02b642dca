using System.Diagnostics;
using System.Globalization;
using Muster.Intake;
using Muster.Tests.Imports.Planning;

namespace Muster.Tests.Intake.Corpus;

/// <summary>
/// Files of the corpus with bytes changed, and bytes of no file at all. A few seconds at every run; as long as
/// MUSTER_FUZZ_SECONDS says by hand. A failure names the seed that brings it back.
/// </summary>
public sealed class FuzzTests
{
    const int UsualSeconds = 4;
    const long MostAllocated = 400L << 20;
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public void Whatever_the_bytes_there_is_an_answer_in_bounded_time_and_memory()
    {
        var files = CorpusFiles.All.Select(f => f.Bytes).ToList();
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("MUSTER_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var more) ? more : UsualSeconds;
        var watch = Stopwatch.StartNew();
        var seed = more > 0 ? Environment.TickCount : 0;

        // Both are measured on a thread of its own, for other tests allocate too.
        for (; watch.Elapsed < TimeSpan.FromSeconds(seconds); seed++)
        {
            var bytes = Mutation.Of(files, new Random(seed));
            var (started, allocated) = (watch.Elapsed, GC.GetAllocatedBytesForCurrentThread());

            try
            {
                Answer(bytes);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}, {bytes.Length} bytes: {e.Message}", e);
            }

            Assert.True(watch.Elapsed - started < Longest, $"Seed {seed} took {watch.Elapsed - started}.");
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MostAllocated, $"Seed {seed} allocated {(GC.GetAllocatedBytesForCurrentThread() - allocated) >> 20} MB.");
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"Up to seed {seed}.");
    }

    static void Answer(byte[] bytes)
    {
        if (!ListTable.TryOpen(ListSource.FromBytes("list", bytes), ReadingOptions.FindOut, ReadingBudget.Default, out var table, out var refusal, TestContext.Current.CancellationToken))
        {
            Assert.True(refusal.IsError);
            Assert.NotEmpty(refusal.Message);
            return;
        }

        var (rows, line) = (0, 0);

        foreach (var row in table.Rows(TestContext.Current.CancellationToken))
        {
            Assert.Equal(table.Reading.Columns.Count, row.Cells.Count);
            Assert.True(row.Line > line);
            (rows, line) = (rows + 1, row.Line);
        }

        Assert.Equal(table.Reading.Rows, rows);
        Assert.InRange(rows, 1, int.MaxValue);

        var list = new PlannedList { Setup = new() { Split = true } };
        var plan = list.PlanOf(table);

        if (plan.Problems.All(p => !p.IsError))
            Assert.Equal(rows, list.Rows(plan).Count(row => Enum.IsDefined(row.Action)));
    }
}
