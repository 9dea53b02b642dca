using Muster.Intake;

namespace Muster.Tests.Intake;

public sealed class DialectTests
{
    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    [InlineData(":")]
    public void Finds_the_delimiter(string delimiter)
    {
        var text = "First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Ray,bo@x.example\n".Replace(",", delimiter);

        var reading = Lists.Open(text).Reading;

        Assert.Equal(delimiter, reading.Delimiter);
        Assert.Equal(delimiter == "\t" ? "tsv" : "csv", reading.Format);
        Assert.Equal(3, reading.Columns.Count);
    }

    [Theory]
    [InlineData("Name;Note;Email\nLee;a, b, c;a@x.example\nRay;d, e, f;b@x.example\n", ";")]
    [InlineData("Name;Score\nAnn;12,5\nBo;13,0\nCy;9,75\n", ";")]
    [InlineData("Name,Group,Email\nAnn,Nursing; Nights,a@x.example\nBo,Kitchen; Days,b@x.example\n", ",")]
    [InlineData("Lee, Ann\ta@x.example\nRay, Bo\tb@x.example\n", "\t")]
    [InlineData("Name,Start,Email\nAnn,08:30:00,a@x.example\nBo,09:15:00,b@x.example\n", ",")]
    [InlineData("Name|Rooms|Email\nAnn|1,2,3|a@x.example\nBo|4,5,6|b@x.example\n", "|")]
    [InlineData("Name;Email\n\"Lee; Ann\";a@x.example\n\"Ray, Bo\";b@x.example\n", ";")]
    public void Is_not_misled_by_other_delimiters_inside_cells(string text, string expected) =>
        Assert.Equal(expected, Lists.Open(text).Reading.Delimiter);

    [Theory]
    [InlineData("Email\nann@x.example\nbo@x.example\n")]
    [InlineData("Name\nAnn Lee\nBo Ray\n")]
    [InlineData("mailto:ann@x.example\nmailto:bo@x.example\n")]
    public void A_single_column_has_no_delimiter(string text)
    {
        var reading = Lists.Open(text).Reading;

        Assert.Null(reading.Delimiter);
        Assert.Equal((1, 2), (reading.Columns.Count, reading.Rows));
    }

    [Theory]
    [InlineData("'Name','Email'\n'Lee, Ann','a@x.example'\n'Ray, Bo','b@x.example'\n", '\'')]
    [InlineData("\"Name\",\"Email\"\n\"Lee, Ann\",\"a@x.example\"\n", '"')]
    [InlineData("Name,Email\nO'Neil,a@x.example\n'tis,b@x.example\n", null)]
    [InlineData("Name,Email\nAnn 5\" Lee,a@x.example\n", null)]
    public void Finds_the_quote(string text, char? expected) => Assert.Equal(expected, Lists.Open(text).Reading.Quote);

    [Fact]
    public void Reads_single_quoted_cells()
    {
        var table = Lists.Open("'Name','Email'\n'Lee, Ann','a@x.example'\n'O''Neil, Bo','b@x.example'\n");

        Assert.Equal([["Lee, Ann", "a@x.example"], ["O'Neil, Bo", "b@x.example"]], table.Cells());
    }

    [Fact]
    public void Reads_backslash_escapes_where_a_file_has_them()
    {
        var table = Lists.Open("Name,Nick,Email\n\"Ann\",\"the \\\"boss\\\", really\",a@x.example\n\"Bo\",\"the \\\"aide\\\", not\",b@x.example\n");

        Assert.Equal("the \"boss\", really", table.Cells()[0][1]);
    }

    [Fact]
    public void A_separator_line_decides_and_counts_as_a_line()
    {
        var table = Lists.Open("sep=|\r\nName|Email\r\nLee, Ann|a@x.example\r\n");

        Assert.Equal(("|", 2, 3), (table.Reading.Delimiter, table.Reading.HeaderLine, table.Lines()[0]));
        Assert.Contains("sep=", table.Reading.Findings.Single(f => f.Subject == FindingSubject.Delimiter).Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_overrules_the_delimiter_and_the_quote()
    {
        var reading = Lists.Open("a~b\n\"1~2\n", new() { Delimiter = "~", Quote = '\0', HeaderLine = 1 }).Reading;

        Assert.Equal(("~", null), (reading.Delimiter, reading.Quote));
        Assert.Equal(["a", "b"], reading.Columns);
        Assert.All(reading.Findings.Where(f => f.Subject is FindingSubject.Delimiter or FindingSubject.Quote), f => Assert.True(f.Given));
    }

    [Fact]
    public void A_person_says_whether_a_backslash_escapes()
    {
        const string text = "Name,Email\n\"Ann \\\"A\\\" Lee\",a@x.example\n\"Bo\",b@x.example\n";

        Assert.Equal("Ann \"A\" Lee", Lists.Open(text).Cells()[0][0]);
        Assert.Equal("double quote, backslash", Lists.Open(text).Reading.Findings.Single(f => f.Subject == FindingSubject.Quote).Value);
        Assert.NotEqual("Ann \"A\" Lee", Lists.Open(text, new() { Backslash = false }).Cells()[0][0]);
    }

    [Theory]
    [InlineData("~")]
    [InlineData("^")]
    [InlineData("!")]
    [InlineData(" ")]
    public void Finds_a_delimiter_that_is_rare(string delimiter) =>
        Assert.Equal((delimiter, 3), Lists.Open("First,Last,Email\nAnn,Lee,ann@x.example\nBo,Ray,bo@x.example\n".Replace(",", delimiter)).Reading is var reading ? (reading.Delimiter!, reading.Columns.Count) : default);

    [Fact]
    public void Blanks_that_pad_the_cells_are_no_part_of_them()
    {
        var table = Lists.Open(" first_name | last_name |     email\n------------+-----------+--------------\n Ann        | Lee       | a@x.example\n Bo         | Ray       | b@x.example\n(2 rows)\n");

        Assert.Equal([["Ann", "Lee", "a@x.example"], ["Bo", "Ray", "b@x.example"]], table.Cells());
    }

    [Theory]
    [InlineData("Nick;First;Last;Email\n'tis;Ann;Lee;a@x.example\nthe lads';Bo;Ray;b@x.example\n'tis;Di;Fox;d@x.example\nthe lads';Flo;Hay;f@x.example\n")]
    [InlineData("First,Last,Email\n'Abd,O'Brien,a@x.example\nBo,D'Arcy',b@x.example\n")]
    [InlineData("Name,Note,Email\nAnn,'so' she says,a@x.example\nBo,none,b@x.example\n")]
    public void Apostrophes_are_no_quotes(string text)
    {
        var table = Lists.Open(text);

        Assert.Null(table.Reading.Quote);
        Assert.Empty(table.RowProblems());
        Assert.Equal(text.TrimEnd().Split('\n').Skip(1).Select(line => line.Split(table.Reading.Delimiter!)), table.Cells());
    }

    [Fact]
    public void A_backslash_before_a_delimiter_keeps_the_cell_together()
    {
        var table = Lists.Open("Name;Rooms;Email\nAnn;1\\;2;a@x.example\nBo;C:\\tmp;b@x.example\nCy;3\\;4;c@x.example\n");

        Assert.Equal(["1;2", "C:\\tmp", "3;4"], table.Cells().Select(cells => cells[1]));
    }

    [Fact]
    public void A_long_list_is_tried_to_its_end()
    {
        // For pages every note is one word; only later do commas in them tell that semicolons delimit.
        var words = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"Lee, Ann{i};n{i}@x.example\n"));
        var late = string.Concat(Enumerable.Range(0, 4_000).Select(i => $"'Lee; Ann{i}';m{i}@x.example\n"));

        Assert.Equal((";", '\''), Lists.Open("Name;Email\n" + words + late).Reading is var reading ? (reading.Delimiter, reading.Quote) : default);
    }

    [Fact]
    public void A_person_overrules_the_separator_line()
    {
        var table = Lists.Open("sep=;\nName,Email\nLee,a@x.example\n", new() { Delimiter = "," });

        Assert.Equal((",", 2), (table.Reading.Delimiter, table.Reading.HeaderLine));
    }

    [Fact]
    public void Blanks_after_delimiters_do_not_hide_quotes()
    {
        var table = Lists.Open("Name, Nick, Email\nAnn, \"Lee, Jr\", a@x.example\nBo, \"Ray, Sr\", b@x.example\n");

        Assert.Equal("Lee, Jr", table.Cells()[0][1]);
        Assert.Equal(3, table.Reading.Columns.Count);
    }

    [Fact]
    public void The_rest_of_a_long_file_is_read_in_the_dialect_of_its_beginning()
    {
        var rows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Ann{i};Lee;ann{i}@x.example\n"));

        var reading = Lists.Open("First;Last;Email\n" + rows + "\"Lee; Zoe\";Ray;z@x.example\n").Reading;

        Assert.Equal((";", '"', 20_001), (reading.Delimiter, reading.Quote, reading.Rows));
    }
}
