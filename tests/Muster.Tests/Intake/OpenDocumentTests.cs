using Muster.Intake;
using Muster.Problems;
using static Muster.Tests.Intake.OpenDocuments;

namespace Muster.Tests.Intake;

public sealed class OpenDocumentTests
{
    static readonly string Header = Texts("First Name", "Last Name", "Email Address", "Badge");

    [Fact]
    public void Reads_the_sheet_as_its_owner_sees_it()
    {
        var table = Lists.Open(Of(Table("People", Texts("Staff"), Header, Texts("Ann", "Lee", "ann@x.example", "007"))));

        Assert.Equal(("ods", null, null, 2, "People"), (table.Reading.Format, table.Reading.Encoding, table.Reading.Delimiter, table.Reading.HeaderLine, table.Reading.Sheet));
        Assert.Equal([["Ann", "Lee", "ann@x.example", "007"]], table.Cells());
        Assert.Equal([3], table.Lines());
    }

    [Theory]
    [InlineData("123456789012", "1.2E+11", "123456789012")]
    [InlineData("7", "007", "007")]
    [InlineData("0.5", "50%", "50%")]
    [InlineData("1234", "1,234", "1234")]
    [InlineData("12.5", "12.50 €", "12.5")]
    [InlineData("5551234", "555-1234", "555-1234")]
    [InlineData("-3", "-3", "-3")]
    public void A_number_is_as_shown_but_for_ornament(string value, string shown, string expected) =>
        Assert.Equal(expected, Lists.Open(Of(Table("A", Header, Row(Text("Ann"), Text("Lee"), Text("a@x.example"), Number(value, shown))))).Cells()[0][3]);

    [Fact]
    public void A_date_is_a_date_however_it_is_shown()
    {
        var row = Row(Text("Ann"), Text("Lee"), Text("a@x.example"), "<table:table-cell office:value-type=\"date\" office:date-value=\"2026-03-31\"><text:p>31.3.26</text:p></table:table-cell>");

        var cell = Lists.Open(Of(Table("A", Header, row))).Rows(TestContext.Current.CancellationToken).Single().Cells[3];

        Assert.Equal(new Cell("2026-03-31", CellKind.Date), cell);
    }

    [Fact]
    public void Text_keeps_its_blanks_and_lines_and_loses_remarks()
    {
        var row = Row(
            "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>Is this right?</text:p></office:annotation><text:p>Ann<text:s text:c=\"2\"/><text:span>Marie</text:span></text:p><text:p>Jo</text:p></table:table-cell>",
            Text("Lee"), Text("a@x.example"), Text("1"));

        Assert.Equal("Ann  Marie\nJo", Lists.Open(Of(Table("A", Header, row))).Cells()[0][0]);
    }

    [Fact]
    public void What_is_repeated_is_written_once_and_counts_as_often_as_it_says()
    {
        var table = Lists.Open(Of(Table("A",
            Header,
            "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
            Row("<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"2\"><text:p>Lee</text:p></table:table-cell>", Text("a@x.example"), "<table:table-cell table:number-columns-repeated=\"16380\"/>"),
            "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>")));

        Assert.Equal([["Lee", "Lee", "a@x.example", ""]], table.Cells());
        Assert.Equal([5], table.Lines());
    }

    [Fact]
    public void The_first_sheet_with_a_list_is_read_and_hidden_ones_and_rows_are_said()
    {
        var styles = "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>";
        var hidden = Table("Old", Header, Texts("Old", "One", "old@x.example", "1")).Replace("<table:table ", "<table:table table:style-name=\"ta2\" ", StringComparison.Ordinal);
        var hiddenRow = Texts("Bo", "Ray", "bo@x.example", "2").Replace("<table:table-row", "<table:table-row table:visibility=\"collapse\"", StringComparison.Ordinal);

        var reading = Lists.Open(Of(hidden + Table("Cover", Texts("Read me")) + Table("People", Header, Texts("Ann", "Lee", "ann@x.example", "1"), hiddenRow), styles)).Reading;

        Assert.Equal(("People", 2), (reading.Sheet, reading.Rows));
        Assert.Contains(reading.Findings, f => f.Evidence.StartsWith("1 of its rows is hidden", StringComparison.Ordinal));
        Assert.Contains(reading.Findings, f => f.Value == "Old" && f.Evidence.Contains("hidden", StringComparison.Ordinal));
    }

    [Fact]
    public void A_person_says_which_sheet() =>
        Assert.Equal("two@x.example", Lists.Open(Of(Table("One", Header, Texts("A", "B", "one@x.example", "1")) + Table("Two", Header, Texts("A", "B", "two@x.example", "1"))), new() { Sheet = "two" }).Cells()[0][2]);

    [Fact]
    public void A_spreadsheet_under_a_password_is_encrypted() =>
        Assert.Equal(ProblemCodes.FileEncrypted, Lists.Refusal(Of(Table("A", Header), manifest: "<manifest:encryption-data/>")).Code);

    [Theory]
    [InlineData("<table:table-row table:number-rows-repeated=\"900000\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>", ProblemCodes.FileTooLarge)]
    [InlineData("<table:table-row><table:table-cell></table:table-row>", ProblemCodes.FileUnreadable)]
    public void What_claims_to_be_vast_or_is_damaged_is_refused(string row, string code) =>
        Assert.Equal(code, Lists.Refusal(Of(Table("A", Header, row))).Code);

    [Fact]
    public void Whatever_is_cut_or_spoilt_there_is_an_answer()
    {
        var whole = Of(Table("People", Header, string.Concat(Enumerable.Range(0, 40).Select(i => Texts($"Ann{i}", "Lee", $"a{i}@x.example", $"{i}")))));
        var random = new Random(3);

        for (var i = 0; i < 80; i++)
        {
            var bytes = i % 2 == 0 ? whole[..random.Next(whole.Length)] : (byte[])whole.Clone();

            for (var spoilt = 0; spoilt < 10 && bytes.Length > 8; spoilt++)
                bytes[random.Next(8, bytes.Length)] = (byte)random.Next(256);

            if (ListTable.TryOpen(ListSource.FromBytes("a", bytes), ReadingOptions.FindOut, ReadingBudget.Default, out var table, out var refusal, TestContext.Current.CancellationToken))
                Assert.Equal(table.Reading.Rows, table.Rows(TestContext.Current.CancellationToken).Count());
            else
                Assert.True(refusal.IsError);
        }
    }
}
