using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Replacing;
using Muster.Tests.Imports.Planning;

namespace Muster.Tests.Imports.Replacing;

public sealed class ColumnValuesTests
{
    const string Header = "First Name,Last Name,Email Address,Group,Shift\n";
    const string List = Header + "Ann,Lee,a@x.example,Nursing,Day\nBo,Yu,b@x.example,nursing; Kitchen,Nigt\n Cy ,Orr,c@x.example,Nursng,Day\nDi,Ek,d@x.example,,Nigt\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Values_with_problems_come_first_then_the_most_frequent()
    {
        var values = ValuesOf(column: 5);

        Assert.Equal(["Nigt 2 value.not_an_option", "Day 2 "], values.Found.Select(Told));
    }

    [Fact]
    public void Of_a_group_column_every_group_is_a_value_however_it_is_written()
    {
        var values = ValuesOf(column: 4);

        Assert.Equal(["Nursng 1 group.similar", "Nursing 2 ", " 1 ", "Kitchen 1 "], values.Found.Select(Told));
    }

    [Fact]
    public void A_required_cell_that_is_blank_is_a_problem_and_rows_left_out_do_not_count()
    {
        var list = Planned();
        list.Correct(line: 2, column: 1, "");
        list.LeaveOut(line: 3);

        Assert.Equal([" 1 required.missing", "Cy 1 ", "Di 1 "], ColumnValues.Of(list.PlanOf(List), 1, null, 10, Cancellation).Found.Select(Told));
    }

    [Fact]
    public void What_is_replaced_already_is_in_them()
    {
        var list = Planned();
        list.Setup = new ImportSetup { Replacements = [new(5, "Nigt", "Night")] };

        Assert.Equal(["Day 2 ", "Night 2 "], ColumnValues.Of(list.PlanOf(List), 5, null, 10, Cancellation).Found.Select(Told));
    }

    [Fact]
    public void They_are_searched_and_no_more_are_given_than_asked_for()
    {
        Assert.Equal(["Nigt"], ValuesOf(column: 5, search: "IG").Found.Select(v => v.Text));
        Assert.Equal((1, 4), (ValuesOf(column: 1, most: 1).Found.Count, ValuesOf(column: 1, most: 1).Different));
    }

    static string Told(ColumnValue value) => $"{value.Text} {value.Rows} {value.Problem?.Code}";

    static ColumnValues ValuesOf(int column, string? search = null, int most = 10) => ColumnValues.Of(Planned().PlanOf(List), column, search, most, Cancellation);

    static PlannedList Planned()
    {
        var list = new PlannedList();
        list.Field("Shift", CustomFieldKind.Choice, "Day", "Night");
        list.Group("Nursing");
        return list;
    }
}
