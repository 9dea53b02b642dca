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

    // A row far down in an old workbook makes its reader pass all that are blank above it, one array each, and keep none.
    const long MostAllocatedByWorkbook = 1L << 30;
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public void Whatever_the_bytes_there_is_an_answer_in_bounded_time_and_memory()
    {
        List<byte[]> files = [.. CorpusFiles.All.Select(f => f.Bytes), .. Samples()];
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("MUSTER_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var more) ? more : UsualSeconds;
        var watch = Stopwatch.StartNew();
        var first = more > 0 ? Environment.TickCount : 0;
        var seed = first;

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
            var most = bytes is [(byte)'P', (byte)'K', ..] or [0xd0, 0xcf, ..] ? MostAllocatedByWorkbook : MostAllocated;
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < most, $"Seed {seed} allocated {(GC.GetAllocatedBytesForCurrentThread() - allocated) >> 20} MB.");
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{seed - first} files, from seed {first} on.");
    }

    // Beside the texts about one file in ten is a workbook, of each kind.
    static IEnumerable<byte[]> Samples() =>
        Enumerable.Range(0, 40).SelectMany(_ => (byte[][])[File.ReadAllBytes(Sample("staff.xls")), File.ReadAllBytes(Sample("staff.xlsx")), OpenDocument]);

    static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, "Samples", name);

    static byte[] OpenDocument { get; } = OpenDocuments.Of(OpenDocuments.Table("People",
        OpenDocuments.Texts("Staff 2026"),
        OpenDocuments.Texts("First name", "Last name", "Email", "Badge"),
        OpenDocuments.Row(OpenDocuments.Text("Ann"), OpenDocuments.Text("Lee"), OpenDocuments.Text("ann@x.example"), OpenDocuments.Number("123456789012", "123456789012")),
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"5\"/></table:table-row>",
        OpenDocuments.Texts("Bo", "Ng", "bo@x.example", "7")));

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
