using Muster.Intake;

namespace Muster.Tests.Intake;

public sealed class RowFormTests
{
    const string Fixed = "First    Last     Email\nAnn      Lee      a@x.example\nBo       Ray      b@x.example\n         Day      c@x.example\n";
    const string Enclosed = "\"First,Last,Email\"\n\"Ann,\"\"Lee, Jr\"\",a@x.example\"\n\"Bo,Ray,b@x.example\"\n";
    const string Bordered = "| First | Last | Email |\n|---|---|---|\n| Ann | Lee | a@x.example |\n| Bo | Ray | b@x.example |\n";

    [Fact]
    public void Columns_padded_with_blanks_are_cut_where_they_begin()
    {
        var table = Lists.Open(Fixed);

        Assert.Equal([["Ann", "Lee", "a@x.example"], ["Bo", "Ray", "b@x.example"], ["", "Day", "c@x.example"]], table.Cells());
        Assert.Equal(ReadingOptions.FixedWidth, table.Reading.Delimiter);
        Assert.Equal("Columns begin at the characters 1, 10, 19 of every line.", Evidence(table, FindingSubject.Delimiter));
    }

    [Fact]
    public void A_person_says_that_columns_have_a_fixed_width_or_that_they_have_not()
    {
        Assert.Equal(3, Lists.Open("Ann Lee a@x.example\nBob Ray b@x.example\n", new() { Delimiter = ReadingOptions.FixedWidth, HeaderLine = 0 }).Reading.Columns.Count);
        Assert.Equal(" ", Lists.Open(Fixed, new() { Delimiter = " " }).Reading.Delimiter);
    }

    [Fact]
    public void Rows_enclosed_in_quotes_are_opened()
    {
        var table = Lists.Open(Enclosed);

        Assert.Equal([["Ann", "Lee, Jr", "a@x.example"], ["Bo", "Ray", "b@x.example"]], table.Cells());
        Assert.Equal([2, 3], table.Lines());
        Assert.Equal((",", '"'), (table.Reading.Delimiter, table.Reading.Quote));
        Assert.StartsWith("Whole rows are enclosed in quotes", Evidence(table, FindingSubject.Rows), StringComparison.Ordinal);
    }

    [Fact]
    public void One_row_that_is_enclosed_among_others_is_opened() =>
        Assert.Equal(["Bo", "Ray", "b@x.example"], Lists.Open("First,Last,Email\nAnn,Lee,a@x.example\n\"Bo,Ray,b@x.example\"\nCy,Day,c@x.example\n").Cells()[1]);

    [Fact]
    public void Bars_around_rows_and_dashes_between_them_are_no_cells()
    {
        var table = Lists.Open(Bordered);

        Assert.Equal(["First", "Last", "Email"], table.Reading.Columns);
        Assert.Equal([3, 4], table.Lines());
        Assert.StartsWith("Rows begin and end with a bar", Evidence(table, FindingSubject.Rows), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Enclosed)]
    [InlineData(Bordered)]
    public void A_person_says_that_rows_are_written_plainly(string text) =>
        Assert.DoesNotContain(Lists.Open(text, new() { Rows = RowWriting.Plain }).Reading.Findings, f => f.Subject == FindingSubject.Rows);

    [Fact]
    public void A_person_says_how_rows_are_written()
    {
        var reading = Lists.Open("|a|b|\nx;y\n", new() { Rows = RowWriting.Bordered, HeaderLine = 1 }).Reading;

        Assert.Equal(["a", "b"], reading.Columns);
        Assert.True(Assert.Single(reading.Findings, f => f.Subject == FindingSubject.Rows).Given);
    }

    [Theory]
    [InlineData("||")]
    [InlineData("::")]
    [InlineData("<>")]
    public void Several_characters_may_separate_cells(string delimiter)
    {
        var table = Lists.Open("First,Last,Email\nAnn,Lee,a@x.example\n\"Bo,Bob\",Ray,b@x.example\n".Replace(",", delimiter));

        Assert.Equal(delimiter, table.Reading.Delimiter);
        Assert.Equal([["Ann", "Lee", "a@x.example"], [$"Bo{delimiter}Bob", "Ray", "b@x.example"]], table.Cells());
    }

    [Fact]
    public void A_person_says_which_characters_separate_cells()
    {
        var reading = Lists.Open("a -- b\n1 -- 2\n", new() { Delimiter = " -- ", HeaderLine = 1 }).Reading;

        Assert.Equal(["a", "b"], reading.Columns);
        Assert.True(Assert.Single(reading.Findings, f => f.Subject == FindingSubject.Delimiter).Given);
    }

    [Fact]
    public void Always_blank_columns_make_no_long_delimiter()
    {
        var table = Lists.Open("First;Middle;Last;;Email\nAnn;;Lee;;a@x.example\nBo;;Ray;;b@x.example\n");

        Assert.Equal(";", table.Reading.Delimiter);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("|")]
    [InlineData(" | ")]
    [InlineData("\t")]
    public void Cells_that_are_padded_below_each_other_are_separated_by_their_delimiter_all_the_same(string delimiter)
    {
        string[][] rows = [["First", "Last", "Email", "Group"], ["Ann", "Lee", "ann.lee@x.example", "Nursing"], ["Bo", "Raymond", "b@x.example", "Kitchen"], ["Cy", "Day", "c@x.example", "Night Shift"]];
        var table = Lists.Open(string.Concat(rows.Select(row => $"{string.Join(delimiter, row.Select((cell, i) => cell.PadRight(i == 2 ? 18 : 12)))}\n")));

        Assert.Equal(delimiter.Trim(' '), table.Reading.Delimiter);
        Assert.Equal(rows[1..], table.Cells().Select(row => row.Select(cell => cell.Trim())));
    }

    [Theory]
    [InlineData("\\x1f", "\u001f")]
    [InlineData("\u0001", "\u0001")]
    [InlineData("bar", "|")]
    public void A_delimiter_is_said_by_its_name_or_itself(string said, string delimiter)
    {
        Assert.True(ReadingWords.TryDelimiter(said, out var read));
        Assert.Equal(delimiter, read);
        Assert.True(ReadingWords.TryDelimiter(ReadingWords.Written(delimiter), out var again));
        Assert.Equal(delimiter, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("comma-ish")]
    [InlineData("\\xzz")]
    [InlineData("\\x00")]
    [InlineData("a\n")]
    public void What_is_no_delimiter_is_none(string said) => Assert.False(ReadingWords.TryDelimiter(said, out _));

    [Fact]
    public void A_control_character_between_cells_is_named_so_that_it_can_be_said_again()
    {
        var table = Lists.Open("First\u001fLast\u001fEmail\nAnn\u001fLee\u001fa@x.example\n");

        Assert.Equal("control character \\x1f", table.Reading.Findings.Single(f => f.Subject == FindingSubject.Delimiter).Value);
        Assert.Equal([["Ann", "Lee", "a@x.example"]], table.Cells());
    }

    static string Evidence(ListTable table, FindingSubject subject) => table.Reading.Findings.Single(f => f.Subject == subject).Evidence;
}
