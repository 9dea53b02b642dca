using DocumentFormat.OpenXml.Spreadsheet;
using Muster.Intake;
using static Muster.Tests.Intake.Workbooks;

namespace Muster.Tests.Intake;

/// <summary>Whatever is found out about a file can be said otherwise, or the finding says why nothing has to be.</summary>
public sealed class OverruleTests
{
    static readonly Row[] People = [Row(1, "First Name", "Last Name", "Email"), Row(2, "Ann", "Lee", "ann@x.example"), Row(3, "Bo", "Ray", "bo@x.example")];

    [Fact]
    public void Every_kind_of_finding_names_what_overrules_it_or_says_why_nothing_has_to()
    {
        var findings = Readings().SelectMany(r => r.Findings).ToList();

        Assert.Equal(Enum.GetValues<FindingSubject>(), findings.Select(f => f.Subject).Distinct().Order());
        Assert.Equal(Enum.GetValues<ReadingChoice>().Cast<ReadingChoice?>(), findings.Select(f => f.Overrule).Where(o => o is not null).Distinct().Order());
        Assert.All(findings, f => Assert.True(f.Overrule is not null || f.Evidence.EndsWith("does not matter.", StringComparison.Ordinal) || f.Evidence.EndsWith("whichever it is.", StringComparison.Ordinal), $"{f.Subject}: {f.Evidence}"));
    }

    [Fact]
    public void Whatever_overrules_is_a_member_of_the_options() =>
        Assert.All(Enum.GetNames<ReadingChoice>(), name => Assert.NotNull(typeof(ReadingOptions).GetProperty(name)));

    [Fact]
    public void A_finding_that_was_overruled_says_so()
    {
        var reading = Lists.Open("Staff\nName;Email\nAnn;a@x.example\n", new() { Encoding = "windows-1252", Delimiter = ";", Quote = '\'', HeaderLine = 2 }).Reading;

        Assert.All(reading.Findings.Where(f => f.Overrule is not null), f => Assert.True(f.Given, f.ToString()));
    }

    [Fact]
    public void Rows_that_a_sheet_hides_are_left_out_where_a_person_says_so()
    {
        var table = Lists.Open(Filtered(), new() { HiddenRows = false });

        Assert.Equal([3], table.Lines());
        Assert.Contains(table.Reading.Findings, f => f.Evidence == "1 of its rows is hidden in the sheet; it is left out." && f.Given);
        Assert.Equal([2, 3], Lists.Open(Filtered()).Lines());
    }

    [Theory]
    [InlineData("Name,Email\nAnn,a@x.example\n", "The list has only 2 lines:")]
    [InlineData("Name,Email\n", "The list has only 1 line:")]
    public void A_header_below_the_list_is_refused_with_how_long_the_list_is(string text, string said) =>
        Assert.StartsWith(said, Lists.Refusal(text, options: new() { HeaderLine = 99 }).Message, StringComparison.Ordinal);

    [Fact]
    public void A_delimiter_that_no_row_has_is_said_to_divide_none()
    {
        var reading = Lists.Open("Name,Email\nAnn,a@x.example\n", new() { Delimiter = ";" }).Reading;

        Assert.Equal("No row is divided by it (semicolon): each is one cell.", reading.Findings.Single(f => f.Subject == FindingSubject.Delimiter).Evidence);
    }

    [Fact]
    public void Other_sheets_that_hold_a_list_are_named_and_a_legend_is_not()
    {
        var book = Of([("North", People), ("Codes", [Row(1, "Code", "Meaning"), Row(2, "N", "North"), Row(3, "S", "South")]), ("South", People)]);

        var reading = Lists.Open(book).Reading;
        var named = Lists.Open(book, new() { Sheet = "South" }).Reading;

        Assert.Equal(["South"], reading.OtherLists);
        Assert.Equal("It is the first of 3 sheets that holds a list. “South” seems to hold a list as well, and is not read.", reading.Findings.Single(f => f.Subject == FindingSubject.Sheet).Evidence);
        Assert.Equal("It was named. “North” seems to hold a list as well, and is not read.", named.Findings.Single(f => f.Subject == FindingSubject.Sheet).Evidence);
    }

    [Fact]
    public void Lines_left_out_are_counted_with_the_columns_in_which_they_hold_something()
    {
        var left = Lists.Open("Staff list\nName,Email,Ward\nAnn,a@x.example,A\nBo,b@x.example,B\n,,Total: 2\n").Reading.LeftOut;

        Assert.Equal(2, left.Count);
        Assert.Equal([2], left.Columns);
    }

    [Theory]
    [InlineData("a,b\r\n1,2\r\n", "CR LF")]
    [InlineData("a,b\n1,2\n", "LF")]
    [InlineData("a,b\r1,2\r", "CR")]
    [InlineData("a,b\r\n1,2\n3,4\n", "CR LF and LF")]
    public void Line_ends_are_said(string text, string said) =>
        Assert.Equal(said, Lists.Open(text).Reading.Findings.Single(f => f.Subject == FindingSubject.LineEnds).Value);

    static IEnumerable<FileReading> Readings()
    {
        const string titled = "Staff list\n\nFirst Name;Last Name;Email\n(required);(required);(required)\n";

        yield return Lists.Open($"{titled}Ann;Lee;ann@x.example\nBo;Ray;bo@x.example\nTotal: 2;;\n").Reading;
        yield return Lists.Open("sep=,\nName,Email\n\"Ann \\\"A\\\" Lee\",a@x.example\nBo,b@x.example\n").Reading;
        yield return Lists.Open("Ann,Lee,ann@x.example\nBo,Ray,bo@x.example\n\nWard,Beds\nA,3\nB,4\n").Reading;
        yield return Lists.Open(Of([("Cover", [Row(1, "Read me")]), ("People", People)], [], document =>
            document.WorkbookPart!.Workbook!.Descendants<Sheet>().First().State = SheetStateValues.Hidden)).Reading;
        yield return Lists.Open(Filtered()).Reading;
        yield return Lists.Open("| Name | Email |\n|---|---|\n| Ann | a@x.example |\n| Bo | b@x.example |\n").Reading;
        yield return Lists.Open("Employee;;Contact\nFirst Name;Last Name;Email\nNursing;;\nAnn;Lee;a@x.example\nKitchen;;\nBo;Ray;b@x.example\n").Reading;
    }

    static byte[] Filtered() => Of(
        ("People", [Row(1, "First Name", "Last Name", "Email"), Hidden(Row(2, "Ann", "Lee", "ann@x.example")), Row(3, "Bo", "Ray", "bo@x.example")]));

    static Row Hidden(Row row)
    {
        row.Hidden = true;
        return row;
    }
}
