using System.Text;
using CsCheck;
using Muster.Intake;

namespace Muster.Tests.Intake;

public sealed class ReadingTests
{
    [Fact]
    public void Findings_come_in_the_order_a_person_would_ask()
    {
        var findings = Lists.Open("Staff,,\nName,Email,Group\nAnn,a@x.example,Nursing\nTotal,1,\n").Reading.Findings;

        Assert.Equal(
            [FindingSubject.Format, FindingSubject.Encoding, FindingSubject.LineEnds, FindingSubject.Delimiter, FindingSubject.Quote, FindingSubject.Header, FindingSubject.LeftOut, FindingSubject.LeftOut],
            findings.Select(finding => finding.Subject));
        Assert.All(findings, finding => Assert.NotEmpty(finding.Evidence));
        Assert.All(findings, finding => Assert.False(finding.Given));
    }

    [Fact]
    public void Rows_can_be_asked_for_again()
    {
        var table = Lists.Sample("staff.xlsx");

        Assert.Equal(table.Cells(), table.Cells());
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            ListTable.TryOpen(ListSource.FromBytes("a", "Name,Email\nAnn,a@x.example\n"u8.ToArray()), ReadingOptions.FindOut, ReadingBudget.Default, out _, out _, cancelled.Token));
    }

    [Fact]
    public void Every_source_that_was_opened_is_closed()
    {
        var open = 0;
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", "new-starters.csv"));
        var source = new ListSource("a", bytes.Length, () =>
        {
            open++;
            return new Watched(bytes, () => open--);
        });

        Assert.Equal(120, Lists.Open(source).Cells().Length);
        Assert.Equal(0, open);
    }

    [Theory]
    [InlineData("staff.xlsx")]
    [InlineData("staff.xls")]
    public void Every_workbook_that_was_opened_is_closed(string sample)
    {
        var open = 0;
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", sample));
        var source = new ListSource("a", bytes.Length, () =>
        {
            open++;
            return new Watched(bytes, () => open--);
        });

        Assert.Equal(100, Lists.Open(source).Cells().Length);
        Assert.Equal(0, open);
    }

    [Fact]
    public void Whatever_the_bytes_there_is_an_answer_and_the_rows_that_were_counted() =>
        Gen.OneOf(Gen.Byte.Array[0, 300], Gen.OneOf("Ann,;\t|\"'\r\n@x. é\\=:-Total1"u8.ToArray()).Array[0, 300]).Sample(bytes =>
        {
            if (ListTable.TryOpen(ListSource.FromBytes("a", bytes), ReadingOptions.FindOut, ReadingBudget.Default, out var table, out var refusal))
            {
                var rows = table.Rows().ToList();
                Assert.Equal(table.Reading.Rows, rows.Count);
                Assert.All(rows, row => Assert.Equal(table.Reading.Columns.Count, row.Cells.Count));
                Assert.Equal(rows.Select(row => row.Line).Order().Distinct(), rows.Select(row => row.Line));
            }
            else
            {
                Assert.True(refusal.IsError);
            }
        }, iter: 1_000);

    [Fact]
    public void A_list_written_in_any_dialect_is_read_back()
    {
        var cell = Gen.OneOf("Ann", "Lee", "O'Neil", "Nursing; Nights", "Lee, Jr", "the \"boss\"", "two\nlines", "", "007", "2020-06-08", "Žofie");

        Gen.Select(cell.Array[3].Array[4, 30], Gen.OneOf(',', ';', '\t', '|'), Gen.OneOf("\n", "\r\n"), Gen.Bool).Sample((rows, delimiter, lineEnd, quoteAll) =>
        {
            var text = new StringBuilder().AppendJoin(delimiter, "Name", "Email", "Group", "Note").Append(lineEnd);

            for (var i = 0; i < rows.Length; i++)
                text.AppendJoin(delimiter, ((string[])[rows[i][0], $"p{i}@x.example", rows[i][1], rows[i][2]]).Select(c => Written(c, delimiter, quoteAll))).Append(lineEnd);

            var table = Lists.Open(text.ToString());

            Assert.Equal(delimiter.ToString(), table.Reading.Delimiter);
            Assert.Equal(rows.Select((row, i) => (string[])[row[0], $"p{i}@x.example", row[1], row[2]]), table.Cells());
        }, iter: 300);
    }

    static string Written(string cell, char delimiter, bool quoteAll) =>
        quoteAll || cell.Contains(delimiter) || cell.Contains('"') || cell.Contains('\n') ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;

    sealed class Watched(byte[] bytes, Action closed) : MemoryStream(bytes, writable: false)
    {
        bool _closed;

        protected override void Dispose(bool disposing)
        {
            if (!_closed)
                closed();

            _closed = true;
            base.Dispose(disposing);
        }
    }
}
