using Muster.Intake;

namespace Muster.Tests.Intake;

public sealed class SampleListTests
{
    [Theory]
    [InlineData("new-starters.csv", "utf-8", ",", 1, 120, 4)]
    [InlineData("hr-export.csv", "utf-8", ",", 1, 60, 6)]
    [InlineData("excel-deutsch.csv", "windows-1252", ";", 1, 80, 4)]
    [InlineData("unicode-text.txt", "utf-16le", "\t", 1, 40, 4)]
    [InlineData("report-with-title.csv", "utf-8", ",", 3, 50, 4)]
    [InlineData("with-mistakes.csv", "utf-8", ",", 1, 40, 4)]
    [InlineData("whole-company.csv", "utf-8", ",", 1, 700, 4)]
    [InlineData("reassign-2026.csv", "utf-8", ",", 1, 28, 3)]
    public void Reads_every_sample_as_its_owner_meant_it(string name, string encoding, string delimiter, int headerLine, int rows, int columns)
    {
        var reading = Lists.Sample(name).Reading;

        Assert.Equal((encoding, delimiter, headerLine, rows, columns), (reading.Encoding, reading.Delimiter, reading.HeaderLine, reading.Rows, reading.Columns.Count));
    }

    [Theory]
    [InlineData("staff.xlsx", "xlsx")]
    [InlineData("staff.xls", "xls")]
    public void Reads_a_workbook_with_a_title_above_its_header(string name, string format)
    {
        var reading = Lists.Sample(name).Reading;

        Assert.Equal((format, null, null, 3, 100), (reading.Format, reading.Encoding, reading.Delimiter, reading.HeaderLine, reading.Rows));
        Assert.Equal(["First Name", "Last Name", "Email Address", "Group"], reading.Columns);
    }

    [Theory]
    [InlineData("staff.xlsx")]
    [InlineData("staff.xls")]
    [InlineData("new-starters.csv")]
    [InlineData("excel-deutsch.csv")]
    [InlineData("report-with-title.csv")]
    [InlineData("whole-company.csv")]
    [InlineData("unicode-text.txt")]
    public void Finds_an_address_in_every_row_and_no_problem(string name)
    {
        var rows = Lists.Sample(name).Rows(TestContext.Current.CancellationToken).ToList();

        Assert.All(rows, row => Assert.Contains('@', row.Cells[2].Text));
        Assert.All(rows, row => Assert.Empty(row.Problems));
    }

    [Fact]
    public void Keeps_the_zeros_of_badge_numbers()
    {
        Assert.Equal("004085", Lists.Sample("hr-export.csv").Cells()[0][0]);
    }

    [Fact]
    public void Says_which_lines_are_no_people()
    {
        var leftOut = Lists.Sample("report-with-title.csv").Reading.Findings.Where(f => f.Subject == FindingSubject.LeftOut).Select(f => f.Value);

        Assert.Equal(["line 1", "line 55"], leftOut);
    }

    [Fact]
    public void Keeps_the_lines_of_a_persons_editor()
    {
        var lines = Lists.Sample("report-with-title.csv").Lines();

        Assert.Equal((4, 53), (lines[0], lines[^1]));
    }
}
