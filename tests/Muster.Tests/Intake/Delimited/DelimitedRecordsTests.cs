using CsCheck;
using Muster.Intake;
using Muster.Intake.Delimited;

namespace Muster.Tests.Intake.Delimited;

public sealed class DelimitedRecordsTests
{
    static readonly Gen<string[][]> Records = Gen.String[Gen.Char["ab ,\"'é"], 0, 6].Array[1, 5].Array[1, 40];

    [Fact]
    public void Whatever_stands_in_quotes_is_read_back() => Records.Sample(written =>
    {
        using var records = Open(string.Concat(written.Select(cells => string.Join(',', cells.Select(Quoted)) + "\r\n")));

        Assert.Equal(written, Read(records));
        Assert.Equal(written.Sum(cells => cells.Length), records.Quotes.Cells);
        Assert.Equal(written.Any(cells => cells.Any(cell => cell.AsSpan().ContainsAny(',', '"'))), records.Quotes.Needed);
    });

    [Fact]
    public void A_text_that_repeats_is_made_once()
    {
        using var records = Open("Nursing,a\nNursing,b\nNursing,c\n");
        var texts = new List<string>();

        while (records.Read())
            texts.Add(records.Cell(0).Text);

        Assert.Equal(["Nursing", "Nursing", "Nursing"], texts);
        Assert.All(texts, text => Assert.Same(texts[0], text));
    }

    [Fact]
    public void Texts_of_a_column_are_told_apart_however_alike_they_are() =>
        Gen.String[Gen.Char["ab"], 0, 12].Array[1, 200].Sample(written =>
        {
            using var records = Open(string.Concat(written.Select(text => $"{text},\n")));

            Assert.Equal(written, Read(records).Select(cells => cells[0]));
        });

    static DelimitedRecords Open(string text) => new(new StringReader(text), new Dialect(','), ReadingBudget.Default);

    static List<string[]> Read(DelimitedRecords records)
    {
        var read = new List<string[]>();

        while (records.Read())
            read.Add([.. Enumerable.Range(0, records.Count).Select(i => records.Cell(i).Text)]);

        return read;
    }

    static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
