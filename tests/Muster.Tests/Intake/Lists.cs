using System.Text;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Tests.Intake;

/// <summary>Opens lists made in a test.</summary>
static class Lists
{
    public static ListTable Open(string text, ReadingOptions? options = null) => Open(Encoding.UTF8.GetBytes(text), options);

    public static ListTable Open(byte[] bytes, ReadingOptions? options = null) => Open(ListSource.FromBytes("list.csv", bytes), options);

    public static ListTable Open(ListSource source, ReadingOptions? options = null)
    {
        var opened = ListTable.TryOpen(source, options ?? ReadingOptions.FindOut, ReadingBudget.Default, out var table, out var refusal, TestContext.Current.CancellationToken);
        Assert.True(opened, refusal?.Message);
        return table!;
    }

    public static ListTable Sample(string name) => Open(ListSource.FromFile(Path.Combine(AppContext.BaseDirectory, "Samples", name)));

    public static Problem Refusal(string text, ReadingBudget? budget = null, ReadingOptions? options = null) =>
        Refusal(Encoding.UTF8.GetBytes(text), budget, options);

    public static Problem Refusal(byte[] bytes, ReadingBudget? budget = null, ReadingOptions? options = null)
    {
        var opened = ListTable.TryOpen(ListSource.FromBytes("list.csv", bytes), options ?? ReadingOptions.FindOut, budget ?? ReadingBudget.Default, out _, out var refusal, TestContext.Current.CancellationToken);
        Assert.False(opened);
        Assert.True(refusal!.IsError);
        Assert.NotEmpty(refusal.Message);
        return refusal;
    }

    public static string[][] Cells(this ListTable table) =>
        [.. table.Rows(TestContext.Current.CancellationToken).Select(row => row.Cells.Select(cell => cell.Text).ToArray())];

    public static int[] Lines(this ListTable table) => [.. table.Rows(TestContext.Current.CancellationToken).Select(row => row.Line)];

    public static IEnumerable<Problem> RowProblems(this ListTable table) =>
        table.Rows(TestContext.Current.CancellationToken).SelectMany(row => row.Problems);
}
