using System.Text;
using Muster.Imports.Applying;

namespace Muster.Cli.Tests.Crashing;

/// <summary>A list of many batches: most rows create a learner, some are known already, malformed or there twice.</summary>
sealed class LongList
{
    const int RowsPerBatch = 250;
    const int Period = 50;
    const int FirstLine = 2;

    public LongList(int batches)
    {
        Batches = batches;
        Rows = [.. Enumerable.Range(0, batches * RowsPerBatch).Select(Row)];
    }

    public int Batches { get; }

    public IReadOnlyList<ListedRow> Rows { get; }

    /// <summary>Those who have to be there before.</summary>
    public IEnumerable<ListedRow> Known => Rows.Where(r => r.Result == RowResult.Skipped);

    public IEnumerable<ListedRow> Created => Rows.Where(r => r.Result == RowResult.Created);

    public byte[] Csv => Encoding.UTF8.GetBytes(string.Concat(Rows.Select(r => r.Csv).Prepend("First Name,Last Name,Email Address,Group\n")));

    public int Count(RowResult result) => Rows.Count(r => r.Result == result);

    static ListedRow Row(int i) => (i % Period) switch
    {
        7 => new(i + FirstLine, $"P{i}", $"p{i}@x.example", [], RowResult.Skipped),
        13 => new(i + FirstLine, $"P{i}", $"p{i} at x.example", [], RowResult.Rejected),
        // The address of the row before.
        21 => new(i + FirstLine, $"P{i}", $"p{i - 1}@x.example", [], RowResult.Rejected),
        _ => new(i + FirstLine, $"P{i}", $"p{i}@x.example", i % 11 == 0 ? [$"Group {i % 7}", "Nights"] : [$"Group {i % 7}"], RowResult.Created),
    };
}
