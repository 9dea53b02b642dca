using Muster.Intake;

namespace Muster.Tests.Intake;

public sealed class SectionTests
{
    const string Header = "First Name,Last Name,Email\n";
    const string Sectioned = Header + "Nursing,,\nAnn,Lee,a@x.example\nBo,Ray,b@x.example\nKitchen,,\nCy,Day,c@x.example\n";

    [Fact]
    public void A_title_of_the_rows_below_it_is_left_out_and_said()
    {
        var table = Lists.Open(Sectioned);

        Assert.Equal([3, 4, 6], table.Lines());
        Assert.Equal(3, table.Reading.Rows);
        Assert.Equal(["A title of the rows below it: Nursing", "A title of the rows below it: Kitchen"], table.Reading.Findings.Where(f => f.Subject == FindingSubject.LeftOut).Select(f => f.Evidence));
    }

    [Fact]
    public void A_person_says_that_there_are_none() =>
        Assert.Equal([2, 3, 4, 5, 6], Lists.Open(Sectioned, new() { Sections = false }).Lines());

    [Fact]
    public void A_title_with_a_colon_is_one_wherever_it_stands() =>
        Assert.Equal([2, 4], Lists.Open(Header + "Ann,Lee,a@x.example\nDepartment: Kitchen,,\nCy,Day,c@x.example\n").Lines());

    [Fact]
    public void A_person_of_whom_only_the_name_is_known_stays_to_be_seen() =>
        Assert.Equal([2, 3, 4], Lists.Open(Header + "Ann,Lee,a@x.example\nBo,,\nCy,Day,c@x.example\n").Lines());

    [Fact]
    public void Totals_of_sections_are_no_rows() =>
        Assert.Equal([3, 6], Lists.Open(Header + "Ward A,,\nAnn,Lee,a@x.example\nSubtotal,,1\nWard B,,\nCy,Day,c@x.example\nSubtotal,,1\nTotal,,2\n").Lines());

    [Fact]
    public void A_title_above_the_header_that_stands_again_is_no_row() =>
        Assert.Equal([3, 6, 7], Lists.Open("Nursing\n" + Header + "Ann,Lee,a@x.example\n\nKitchen\n" + Header + "Cy,Day,c@x.example\n").Lines());

    [Fact]
    public void Dashes_between_rows_are_no_row() =>
        Assert.Equal([3, 5], Lists.Open(Header + "-----,----,-----\nAnn,Lee,a@x.example\n-----,----,-----\nCy,Day,c@x.example\n").Lines());

    [Fact]
    public void Two_header_rows_are_one_header_and_its_second_line_is_told()
    {
        var reading = Lists.Open("Employee,,Contact\nFirst Name,Last Name,Email\nAnn,Lee,a@x.example\n").Reading;

        Assert.Equal(["Employee First Name", "Employee Last Name", "Contact Email"], reading.Columns);
        Assert.Equal(2, reading.HeaderLine);
        Assert.Equal(["line 2", "joined with line 1"], reading.Findings.Where(f => f.Subject == FindingSubject.Header).Select(f => f.Value));
    }

    [Fact]
    public void A_person_says_how_many_rows_the_header_takes()
    {
        const string grouped = "Employee,,Contact\nFirst Name,Last Name,Email\nAnn,Lee,a@x.example\n";
        const string titled = "Staff,,\nFirst Name,Last Name,Email\nAnn,Lee,a@x.example\n";

        Assert.Equal(["First Name", "Last Name", "Email"], Lists.Open(grouped, new() { HeaderRows = 1 }).Reading.Columns);
        Assert.Equal(["First", "Last", "Email"], Lists.Open("First,Last,Email\nAnn,Lee,a@x.example\n", new() { HeaderRows = 1 }).Reading.Columns);
        Assert.Equal(["Name x", "Email y"], Lists.Open("Name,Email\nx,y\nAnn Lee,a@x.example\n", new() { HeaderRows = 2 }).Reading.Columns);
        Assert.Equal("Staff First Name", Lists.Open(titled, new() { HeaderRows = 2 }).Reading.Columns[0]);
        Assert.Equal("Staff First Name", Lists.Open(titled, new() { HeaderRows = 2, HeaderLine = 2 }).Reading.Columns[0]);
    }
}
