using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Problems;

namespace Muster.Tests.Imports.Planning;

public sealed class GroupPlanningTests
{
    readonly PlannedList _list = new();

    [Theory]
    [InlineData("Night Shift")]
    [InlineData("NIGHT SHIFT")]
    [InlineData("nightshift")]
    public void A_known_group_is_found_ignoring_case_and_blanks(string name)
    {
        _list.Group("Night Shift");

        Assert.Empty(_list.Row($"Ann,Lee,ann@x.example,{name}").Problems);
        Assert.Empty(_list.Totals.NewGroups);
    }

    [Fact]
    public void An_unknown_group_is_new_and_listed_once()
    {
        var rows = _list.Rows(PlannedList.Header + "Ann,Lee,ann@x.example,Kitchen\nBo,Ng,bo@x.example,KITCHEN;Office\n");

        Assert.Equal([(ProblemCodes.GroupNew, Severity.Note, "Group")], PlannedList.Told(rows[0]));
        Assert.Equal(["Kitchen", "Office"], _list.Totals.NewGroups);
        Assert.Equal(3, _list.Totals.Memberships);
    }

    [Fact]
    public void A_near_miss_of_a_known_group_is_flagged_with_the_likely_one_and_still_new()
    {
        _list.Group("Nursing");
        var row = _list.Row("Ann,Lee,ann@x.example,Nursng");

        Assert.Equal(RowAction.Create, row.Action);
        Assert.Equal([(ProblemCodes.GroupSimilar, Severity.Warning, "Group")], PlannedList.Told(row));
        Assert.Contains("Is “Nursing” meant?", row.Problems[0].Message, StringComparison.Ordinal);
        Assert.Equal(["Nursng"], _list.Totals.NewGroups);
    }

    [Theory]
    [InlineData("Nursng", "There is no group “Nursng”. Is “Nursing” meant?")]
    [InlineData("Kitchen", "There is no group “Kitchen”. Create it first, or correct the name.")]
    public void Where_chosen_an_unknown_group_rejects_the_row(string name, string message)
    {
        var list = new PlannedList { Setup = new ImportSetup { UnknownGroups = UnknownGroups.Reject } };
        list.Group("Nursing");

        var row = list.Row($"Ann,Lee,ann@x.example,Nursing;{name}");

        Assert.Equal(RowAction.Reject, row.Action);
        Assert.Equal((ProblemCodes.GroupUnknown, Severity.Error, message, name), (row.Problems.Single().Code, row.Problems[0].Severity, row.Problems[0].Message, row.Problems[0].Value));
        Assert.Empty(list.Totals.NewGroups);
    }

    [Fact]
    public void A_rejected_row_creates_no_group()
    {
        _list.Row("Ann,Lee,,Kitchen");

        Assert.Equal((0, 0), (_list.Totals.NewGroups.Count, _list.Totals.Memberships));
    }

    [Fact]
    public void The_rarer_of_two_near_names_of_the_file_is_flagged()
    {
        var rows = _list.Rows(PlannedList.Header + "Ann,Lee,ann@x.example,Kitchn\nBo,Ng,bo@x.example,Kitchen\nCy,Ray,cy@x.example,Kitchen\n");

        Assert.Equal([ProblemCodes.GroupSimilar, ProblemCodes.GroupNew, ProblemCodes.GroupNew], rows.Select(r => Assert.Single(r.Problems).Code));
        Assert.Contains("“Kitchen”", rows[0].Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_near_names_that_are_equally_common_are_both_new() =>
        Assert.All(_list.Rows(PlannedList.Header + "Ann,Lee,ann@x.example,Kitchn\nBo,Ng,bo@x.example,Kitchen\n"), r => Assert.Equal(ProblemCodes.GroupNew, Assert.Single(r.Problems).Code));
}
