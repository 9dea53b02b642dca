using Muster.Problems;

namespace Muster.Tests.Intake;

public sealed class RecordTests
{
    const string Header = "First Name,Last Name,Email\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Reads_every_line_end(string lineEnd)
    {
        var table = Lists.Open((Header + "Ann,Lee,a@x.example\nBo,Ray,b@x.example").Replace("\n", lineEnd));

        Assert.Equal([["Ann", "Lee", "a@x.example"], ["Bo", "Ray", "b@x.example"]], table.Cells());
        Assert.Equal([2, 3], table.Lines());
    }

    [Fact]
    public void Reads_mixed_line_ends()
    {
        var table = Lists.Open(Header + "Ann,Lee,a@x.example\r\nBo,Ray,b@x.example\rCy,Day,c@x.example\n");

        Assert.Equal([2, 3, 4], table.Lines());
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void A_line_number_counts_the_lines_inside_quoted_cells(string lineEnd)
    {
        var table = Lists.Open((Header + "Ann,\"Lee\nof\nLeeds\",a@x.example\nBo,Ray,b@x.example\n").Replace("\n", lineEnd));

        Assert.Equal([2, 5], table.Lines());
        Assert.Equal($"Lee{lineEnd}of{lineEnd}Leeds", table.Cells()[0][1]);
        Assert.Empty(table.RowProblems());
    }

    [Fact]
    public void Doubled_quotes_are_one()
    {
        Assert.Equal("Ann \"the boss\"", Lists.Open(Header + "\"Ann \"\"the boss\"\"\",Lee,a@x.example\n").Cells()[0][0]);
    }

    [Fact]
    public void A_quote_in_the_middle_of_a_cell_is_an_ordinary_character()
    {
        var table = Lists.Open(Header + "Ann \"Annie,Lee,a@x.example\nBo,5\" Ray,b@x.example\n");

        Assert.Equal(["Ann \"Annie", "Lee", "a@x.example"], table.Cells()[0]);
        Assert.Equal("5\" Ray", table.Cells()[1][1]);
        Assert.Empty(table.RowProblems());
    }

    [Fact]
    public void Text_after_a_closing_quote_is_kept()
    {
        var table = Lists.Open(Header + "\"Ann\" Marie,Lee,a@x.example\n\"Bo\",\"Ray\",b@x.example\n");

        Assert.Equal(["Ann Marie", "Lee", "a@x.example"], table.Cells()[0]);
    }

    [Fact]
    public void A_missing_delimiter_costs_its_row_only()
    {
        var table = Lists.Open(Header + "Ann Lee,a@x.example\nBo,Ray,b@x.example\n");

        var rows = table.Rows(TestContext.Current.CancellationToken).ToList();
        Assert.Equal((ProblemCodes.RowShort, Severity.Warning), (rows[0].Problems[0].Code, rows[0].Problems[0].Severity));
        Assert.Equal(["Ann Lee", "a@x.example", ""], rows[0].Cells.Select(cell => cell.Text));
        Assert.Empty(rows[1].Problems);
    }

    [Fact]
    public void Trailing_cells_left_away_are_only_noted()
    {
        var table = Lists.Open("First,Last,Email,Group\nAnn,Lee,a@x.example,Nursing\nBo,Ray,b@x.example\n");

        var problem = Assert.Single(table.RowProblems());
        Assert.Equal((ProblemCodes.RowShort, Severity.Note, 3), (problem.Code, problem.Severity, problem.Line));
    }

    [Fact]
    public void An_extra_delimiter_costs_its_row_only()
    {
        var table = Lists.Open(Header + "Ann,Lee,a@x.example\nBo,Ray,Jr,b@x.example\nCy,Day,c@x.example\n");

        var problem = Assert.Single(table.RowProblems());
        Assert.Equal((ProblemCodes.RowLong, 3, "b@x.example"), (problem.Code, problem.Line, problem.Value));
        Assert.Equal(3, table.Reading.Columns.Count);
    }

    [Fact]
    public void Extra_blank_cells_are_no_problem() =>
        Assert.Empty(Lists.Open(Header + "Ann,Lee,a@x.example\nBo,Ray,b@x.example,, \nCy,Day,c@x.example\n").RowProblems());

    [Theory]
    [InlineData("\"Bo,Ray,b@x.example\nCy,\"Day, Jr\",c@x.example\nDi,Fox,d@x.example\n")]
    [InlineData("Bo,\"Ray,b@x.example\n\"Cy\",\"Day\",\"c@x.example\"\nDi,Fox,d@x.example\n")]
    [InlineData("\"Bo\",\"Ray\",\"b@x.example\n\"Cy\",\"Day\",\"c@x.example\"\nDi,Fox,d@x.example\n")]
    [InlineData("\"Bo\",\"Ray\",\"b@x.example\"\"\n\"Cy\",\"Day\",\"c@x.example\"\nDi,Fox,d@x.example\n")]
    [InlineData("Bo,\"Ray,b@x.example\nCy,Day\",c@x.example\nDi,Fox,d@x.example\n")]
    public void A_stray_opening_quote_costs_its_row_only(string damaged)
    {
        var table = Lists.Open(Header + "Ann,Lee,a@x.example\n" + damaged);

        var rows = table.Rows(TestContext.Current.CancellationToken).ToList();
        Assert.Equal([2, 3, 4, 5], rows.Select(row => row.Line));
        Assert.Equal(ProblemCodes.FileUnclosedQuote, Assert.Single(rows[1].Problems).Code);
        Assert.True(rows[1].Problems[0].IsError);
        Assert.Empty(rows[2].Problems);
        Assert.Equal(["Di", "Fox", "d@x.example"], rows[3].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_quote_never_closed_costs_its_row_where_the_rest_reads_on()
    {
        var table = Lists.Open(Header + "Ann,Lee,a@x.example\nBo,\"Ray,b@x.example\nCy,Day,c@x.example\n");

        Assert.Equal([2, 3, 4], table.Lines());
        var problem = Assert.Single(table.Problems);
        Assert.Equal((ProblemCodes.FileUnclosedQuote, Severity.Warning, 3), (problem.Code, problem.Severity, problem.Line));
        Assert.True(Assert.Single(table.RowProblems()).IsError);
    }

    [Fact]
    public void A_quote_never_closed_refuses_the_file_where_the_rest_makes_no_sense()
    {
        var refusal = Lists.Refusal(Header + "Ann,Lee,a@x.example\nBo,Ray,\"some notes\nmore notes\nand more\n");

        Assert.Equal((ProblemCodes.FileUnclosedQuote, 3), (refusal.Code, refusal.Line));
    }

    [Fact]
    public void A_stray_quote_far_from_any_other_swallows_nothing()
    {
        var rows = string.Concat(Enumerable.Range(0, 5_000).Select(i => $"Bo,Ray,b{i}@x.example\n"));
        var table = Lists.Open(Header + "\"Ann,Lee,a@x.example\n" + rows + "Cy,\"Day, Jr\",c@x.example\n");

        Assert.Equal(5_002, table.Reading.Rows);
        Assert.Equal(2, Assert.Single(table.RowProblems()).Line);
    }

    [Fact]
    public void Reading_counts_the_rows_it_gives()
    {
        var table = Lists.Open(Header + "\n,,\nAnn,Lee,a@x.example\n\nBo,Ray,b@x.example\n , ,\u00a0\n");

        Assert.Equal(2, table.Reading.Rows);
        Assert.Equal([4, 6], table.Lines());
    }
}
