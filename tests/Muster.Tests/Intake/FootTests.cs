using Muster.Intake;

namespace Muster.Tests.Intake;

public sealed class FootTests
{
    const string List = "First Name,Last Name,Email,Group\nAnn,Lee,a@x.example,Nursing\nBo,Ray,b@x.example,Kitchen\n";

    [Theory]
    [InlineData("Total,2,,")]
    [InlineData("Total: 2,,,")]
    [InlineData(",,Total,2")]
    [InlineData("Summe,2")]
    [InlineData("Gesamt: 2 Personen,,,")]
    [InlineData("Grand total,,,2")]
    [InlineData("Number of staff: 2,,,")]
    [InlineData("Итого,2,,")]
    [InlineData("合計,2,,")]
    [InlineData("-----,-----,-----,-----")]
    [InlineData("(2 rows affected),,,")]
    [InlineData("End of report,,,")]
    public void A_total_or_note_below_the_list_is_no_person(string foot)
    {
        var table = Lists.Open($"{List}{foot}\n");

        Assert.Equal([2, 3], table.Lines());
        Assert.Equal("line 4", table.Reading.Findings.Single(f => f.Subject == FindingSubject.LeftOut).Value);
    }

    [Theory]
    [InlineData(",,,2")]
    [InlineData("Exported by HR on 1 October,,,")]
    [InlineData("Confidential: do not share,,,")]
    public void Below_a_blank_row_more_is_taken_for_a_note(string foot) =>
        Assert.Equal([2, 3], Lists.Open($"{List},,,\n{foot}\n,,,\n").Lines());

    [Theory]
    [InlineData(",,,2")]
    [InlineData("Approved by Jo in room 5,,,")]
    public void Without_a_blank_row_above_it_stays(string row) =>
        Assert.Equal([2, 3, 4], Lists.Open($"{List}{row}\n").Lines());

    [Fact]
    public void Several_notes_below_the_list_are_left_out() =>
        Assert.Equal([2, 3], Lists.Open($"{List}\nTotal,2,,\n\nPrinted on 1 October 2026,,,\nPage 1 of 1,,,\n").Lines());

    [Theory]
    [InlineData("Cy,Day,,")]
    [InlineData("Cy,,,")]
    [InlineData("Cy,,,Nursing")]
    [InlineData("Total,Recall,,")]
    [InlineData("Sum,,,")]
    [InlineData("Total,2,c@x.example,")]
    [InlineData(",,c@x.example,")]
    [InlineData(",Day,,Kitchen")]
    public void What_could_be_a_person_stays(string row) =>
        Assert.Equal([2, 3, 5], Lists.Open($"{List},,,\n{row}\n").Lines());

    [Fact]
    public void A_person_says_that_there_is_no_foot()
    {
        var table = Lists.Open($"{List}Total,2,,\n", new() { Foot = false });

        Assert.Equal([2, 3, 4], table.Lines());
        Assert.DoesNotContain(table.Reading.Findings, f => f.Subject == FindingSubject.LeftOut);
    }

    [Theory]
    [InlineData("Group,Staff,,\nNursing,1,,\nKitchen,1,,")]
    [InlineData("Kitchen,1,,\nNursing,1,,")]
    [InlineData("Legend:,,,\nN,night,,\nD,day,,")]
    [InlineData("Ask hr@x.example for a copy.,,,")]
    public void A_little_table_or_a_legend_below_a_blank_row_is_left_out(string foot) =>
        Assert.Equal([2, 3], Lists.Open($"{List},,,\n{foot}\n").Lines());

    [Theory]
    [InlineData("Cy,Day,,\nDi,Fox,,")]
    [InlineData("Cy,Day,c@x.example,\nKitchen,1,,")]
    public void Two_people_below_a_blank_row_stay(string rows) =>
        Assert.Equal([2, 3, 5, 6], Lists.Open($"{List},,,\n{rows}\n").Lines());

    [Fact]
    public void A_total_in_the_middle_stays_to_be_seen() =>
        Assert.Equal([2, 3, 4, 5], Lists.Open($"{List}Total,2,,\nCy,Day,c@x.example,Nursing\n").Lines());
}
