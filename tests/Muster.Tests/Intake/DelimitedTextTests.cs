using CsCheck;
using Muster.Intake;
using Muster.Intake.Delimited;

namespace Muster.Tests.Intake;

public sealed class DelimitedTextTests
{
    [Fact]
    public void Quotes_what_needs_it_and_doubles_quotes() =>
        Assert.Equal("Ann,\"Lee, Jr\",\"the \"\"boss\"\"\",\"two\nlines\",\r\n", Written("Ann", "Lee, Jr", "the \"boss\"", "two\nlines", ""));

    [Fact]
    public void A_lone_blank_cell_is_no_blank_line() => Assert.Equal("\"\"\r\n", Written(""));

    [Fact]
    public void Whatever_is_written_is_read_back() =>
        Gen.String[Gen.OneOf('a', 'é', ' ', ',', ';', '"', '\'', '\r', '\n', '\\'), 0, 8].Array[1, 6].List[1, 10].Sample(records =>
        {
            var text = string.Concat(records.Select(Written));
            using var reader = new DelimitedRecords(new StringReader(text), new Dialect(','), ReadingBudget.Default);

            foreach (var record in records)
            {
                Assert.True(reader.Read());
                Assert.Equal(record, Enumerable.Range(0, reader.Count).Select(i => reader.Cell(i).Text));
            }

            Assert.False(reader.Read());
        });

    static string Written(params string[] cells)
    {
        var text = new StringWriter();
        DelimitedText.WriteRecord(text, cells);
        return text.ToString();
    }
}
