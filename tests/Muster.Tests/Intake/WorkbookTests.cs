using DocumentFormat.OpenXml.Spreadsheet;
using Muster.Intake;
using Muster.Problems;
using static Muster.Tests.Intake.Workbooks;

namespace Muster.Tests.Intake;

public sealed class WorkbookTests
{
    static readonly Row[] People = [Row(1, "Name", "Email"), Row(2, "Ann", "a@x.example"), Row(3, "Bo", "b@x.example")];

    [Theory]
    [InlineData(46000.0, "yyyy-mm-dd", "2025-12-09", CellKind.Date)]
    [InlineData(46000.0, "dd.mm.yy", "2025-12-09", CellKind.Date)]
    [InlineData(46000.354166666664, "dd/mm/yyyy hh:mm", "2025-12-09T08:30:00", CellKind.Date)]
    [InlineData(0.354166666666667, "hh:mm", "08:30", CellKind.Text)]
    [InlineData(7.0, "000000", "000007", CellKind.Number)]
    [InlineData(4930123456.0, "000-000-0000", "493-012-3456", CellKind.Number)]
    [InlineData(123456789012.0, "General", "123456789012", CellKind.Number)]
    [InlineData(123456789012.0, "0.00E+00", "123456789012", CellKind.Number)]
    [InlineData(1234.5, "#,##0.00", "1234.5", CellKind.Number)]
    [InlineData(0.25, "0%", "25%", CellKind.Number)]
    [InlineData(0.1, "General", "0.1", CellKind.Number)]
    [InlineData(-3.0, "General", "-3", CellKind.Number)]
    public void Shows_a_number_as_the_sheet_does(double number, string format, string expected, CellKind kind)
    {
        var bytes = Of([("People", [Row(1, "Name", "Email", "Value"), Row(2, "Ann", "a@x.example", (number, 1))])], [format]);

        var cell = Lists.Open(bytes).Rows(TestContext.Current.CancellationToken).Single().Cells[2];

        Assert.Equal((expected, kind), (cell.Text, cell.Kind));
    }

    [Fact]
    public void Text_stays_text_and_truth_is_a_word()
    {
        var bytes = Of(("People", [Row(1, "Name", "Email", "Badge", "Active"), Row(2, "Ann", "a@x.example", "007", true)]));

        var cells = Lists.Open(bytes).Rows(TestContext.Current.CancellationToken).Single().Cells;

        Assert.Equal((new Muster.Intake.Cell("007"), new Muster.Intake.Cell("TRUE", CellKind.Boolean)), (cells[2], cells[3]));
    }

    [Fact]
    public void Counts_the_rows_of_the_sheet_even_those_that_are_not_stored()
    {
        var table = Lists.Open(Of(("People", [Row(2, "Title"), Row(5, "Name", "Email"), Row(9, "Ann", "a@x.example"), Row(20, "Bo", "b@x.example")])));

        Assert.Equal(5, table.Reading.HeaderLine);
        Assert.Equal([9, 20], table.Lines());
    }

    [Fact]
    public void Takes_the_first_sheet_that_holds_a_list()
    {
        var reading = Lists.Open(Of(("Cover", [Row(1, "Sunrise Care"), Row(2, "Please read the notes")]), ("Empty", []), ("People", People), ("Old", People))).Reading;

        Assert.Equal(("People", 2), (reading.Sheet, reading.Rows));
        Assert.Equal(["Cover", "People", "Old"], reading.Sheets);
    }

    [Fact]
    public void A_person_says_which_sheet()
    {
        var bytes = Of(("People", People), ("Leavers", [Row(1, "Name", "Email"), Row(2, "Cy", "c@x.example")]));

        var table = Lists.Open(bytes, new() { Sheet = "leavers" });

        Assert.Equal(("Leavers", "Cy"), (table.Reading.Sheet, table.Cells().Single()[0]));
        Assert.True(table.Reading.Findings.Single(f => f.Subject == FindingSubject.Sheet).Given);
    }

    [Fact]
    public void A_sheet_that_there_is_not_is_refused_with_those_that_are()
    {
        var refusal = Lists.Refusal(Of(("People", People)), options: new() { Sheet = "Staff" });

        Assert.Equal(ProblemCodes.FileUnreadable, refusal.Code);
        Assert.Contains("People", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hidden_sheet_is_passed_over_and_said()
    {
        var bytes = Of([("Secret", People), ("People", People)], [], document => document.WorkbookPart!.Workbook!.Descendants<Sheet>().First().State = SheetStateValues.Hidden);

        var reading = Lists.Open(bytes).Reading;

        Assert.Equal("People", reading.Sheet);
        Assert.Contains(reading.Findings, f => f.Value == "Secret" && f.Evidence.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public void Hidden_rows_are_read_and_said()
    {
        var hidden = Row(2, "Ann", "a@x.example");
        hidden.Hidden = true;

        var reading = Lists.Open(Of(("People", [Row(1, "Name", "Email"), hidden, Row(3, "Bo", "b@x.example")]))).Reading;

        Assert.Equal(2, reading.Rows);
        Assert.Contains(reading.Findings, f => f.Evidence.StartsWith("1 of its rows", StringComparison.Ordinal));
    }

    [Fact]
    public void A_merged_title_and_a_total_are_left_out()
    {
        var bytes = Of(
            [("People", [Row(1, "Staff 2026"), Row(2, "Name", "Email", "Hours"), Row(3, "Ann", "a@x.example", 7.0), Row(4, "Total", null, 7.0)])],
            [],
            document => document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Append(new MergeCells(new MergeCell { Reference = "A1:C1" })));

        var table = Lists.Open(bytes);

        Assert.Equal([3], table.Lines());
        Assert.Equal(["line 1", "line 4"], table.Reading.Findings.Where(f => f.Subject == FindingSubject.LeftOut).Select(f => f.Value));
    }

    [Fact]
    public void Short_rows_of_a_sheet_are_no_problem()
    {
        var table = Lists.Open(Of(("People", [Row(1, "Name", "Email", "Group"), Row(2, "Ann", "a@x.example"), Row(3, "Bo", null, "Nursing")])));

        Assert.Empty(table.RowProblems());
        Assert.All(table.Cells(), cells => Assert.Equal(3, cells.Length));
    }

    [Fact]
    public void A_remark_beside_the_table_is_no_column()
    {
        Row[] rows = [Row(1, "Name", "Email"), .. Enumerable.Range(2, 20).Select(i => Row((uint)i, $"Ann{i}", $"a{i}@x.example", null, null, i == 7 ? "call her" : null))];

        var table = Lists.Open(Of(("People", rows)));

        Assert.Equal(["Name", "Email"], table.Reading.Columns);
        Assert.Equal((ProblemCodes.RowLong, 7), (table.RowProblems().Single().Code, table.RowProblems().Single().Line));
    }

    [Fact]
    public void A_workbook_with_nothing_in_it_is_empty() =>
        Assert.Equal(ProblemCodes.FileEmpty, Lists.Refusal(Of(("Sheet1", []))).Code);

    [Fact]
    public void A_workbook_with_a_header_alone_has_no_rows() =>
        Assert.Equal(ProblemCodes.FileNoRows, Lists.Refusal(Of(("Sheet1", [Row(1, "Name", "Email")]))).Code);

    [Fact]
    public void A_sheet_is_read_once_however_often_its_rows_are_asked_for()
    {
        var bytes = Of(("People", [Row(1, "First Name", "Last Name", "Email"), Row(3, "Ann", "Lee", "ann@x.example"), Row(4, "Bo", "", "bo@x.example", 7.5)]));
        var opened = 0;
        var table = Lists.Open(new ListSource("list.xlsx", bytes.Length, () => new MemoryStream(bytes, opened++ < 0)));
        var before = opened;

        Assert.Equal([["Ann", "Lee", "ann@x.example"], ["Bo", "", "bo@x.example"]], table.Cells().Select(row => row[..3]));
        Assert.Equal([3, 4], table.Lines());
        Assert.Equal(before, opened);
    }
}
