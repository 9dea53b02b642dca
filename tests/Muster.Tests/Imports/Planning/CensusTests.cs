using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Problems;

namespace Muster.Tests.Imports.Planning;

/// <summary>What only the whole file can tell.</summary>
public sealed class CensusTests
{
    [Theory]
    [InlineData("31/01/2026", "en-US", "2026-04-03")]
    [InlineData("01/31/2026", "en-GB", "2026-03-04")]
    [InlineData("05/06/2026", "en-GB", "2026-04-03")]
    [InlineData("05/06/2026", "en-US", "2026-03-04")]
    public void A_date_column_is_read_in_the_order_that_one_of_its_dates_tells(string telling, string locale, string read)
    {
        var list = new PlannedList { Locale = locale };
        var start = list.Field("Start", CustomFieldKind.Date);

        var rows = list.Rows($"Full Name,Email,Start\nAnn Lee,ann@x.example,03/04/2026\nBo Ng,bo@x.example,{telling}\n");

        Assert.Equal(read, rows[0].Learner.Custom[start.Id]);
    }

    [Fact]
    public void Dates_that_repeat_count_for_each_row_that_has_them()
    {
        var list = new PlannedList { Setup = new() { Split = true } };
        var start = list.Field("Start", CustomFieldKind.Date);
        string[] dates = ["01/31/2026", "01/30/2026", .. Enumerable.Repeat("31/01/2026", 3), "03/04/2026"];

        var rows = list.Rows("Full Name,Email,Start\n" + string.Concat(dates.Select((date, i) => $"Ann Lee,p{i}@x.example,{date}\n")));

        Assert.Equal("2026-04-03", rows[^1].Learner.Custom[start.Id]);
    }

    [Fact]
    public void A_value_that_repeats_is_read_alike_in_each_row_and_what_is_wrong_with_it_is_said_of_each()
    {
        var list = new PlannedList();
        var (shift, hours) = (list.Field("Shift", CustomFieldKind.Choice, "Day", "Night"), list.Field("Hours", CustomFieldKind.Number));

        var rows = list.Rows("Full Name,Email,Shift,Hours,Group\n" + string.Concat(Enumerable.Range(0, 6).Select(i => $"Ann Lee,p{i}@x.example,{(i % 3 == 0 ? "day" : i % 3 == 1 ? "Nigt" : "37.5")},37.5,Nursing; Kitchen\n")));

        Assert.All(rows, row => Assert.Equal(("37.5", "Nursing,Kitchen"), (row.Learner.Custom[hours.Id], string.Join(',', row.Learner.Groups))));
        Assert.Equal(["Day", null, null, "Day", null, null], rows.Select(row => row.Learner.Custom[shift.Id]));
        Assert.Equal([3, 4, 6, 7], rows.SelectMany(row => row.Problems).Where(p => p.Code == ProblemCodes.ValueNotAnOption).Select(p => p.Line));
    }

    [Fact]
    public void Each_column_has_an_order_of_its_own()
    {
        var list = new PlannedList();
        var (start, end) = (list.Field("Start", CustomFieldKind.Date), list.Field("End", CustomFieldKind.Date));

        var row = list.Rows("Full Name,Email,Start,End\nAnn Lee,ann@x.example,03/04/2026,03/04/2026\nBo Ng,bo@x.example,31/01/2026,01/31/2026\n")[0];

        Assert.Equal(["2026-04-03", "2026-03-04"], [row.Learner.Custom[start.Id], row.Learner.Custom[end.Id]]);
    }

    [Fact]
    public void The_majority_decides_and_what_can_only_be_of_another_order_is_read_in_that_with_a_warning()
    {
        var list = new PlannedList();
        var start = list.Field("Start", CustomFieldKind.Date);

        var rows = list.Rows("Full Name,Email,Start\nAnn Lee,ann@x.example,01/31/2026\nBo Ng,bo@x.example,02/03/2026\nCy Ray,cy@x.example,31/01/2026\nDi Fox,di@x.example,02/28/2026\n");

        Assert.Equal(["2026-01-31", "2026-02-03", "2026-01-31", "2026-02-28"], rows.Select(r => r.Learner.Custom[start.Id]));
        Assert.Equal((4, Severity.Warning), Assert.Single(rows.SelectMany(r => r.Problems)) is var problem ? (problem.Line, problem.Severity) : default);
    }

    [Fact]
    public void A_date_that_tells_stands_anywhere_in_the_file_even_after_the_first_batch()
    {
        var list = new PlannedList { Setup = new ImportSetup { Split = true } };
        var start = list.Field("Start", CustomFieldKind.Date);
        var people = string.Concat(Enumerable.Range(0, 300).Select(i => $"Ann Lee,ann{i}@x.example,{(i == 299 ? "12/31/2025" : "03/04/2026")}\n"));

        Assert.Equal("2026-03-04", list.Rows("Full Name,Email,Start\n" + people)[0].Learner.Custom[start.Id]);
    }

    [Fact]
    public void Groups_are_counted_by_the_rows_that_name_them_as_first_written()
    {
        var census = new PlannedList().PlanOf(PlannedList.Header + "Ann,Lee,ann@x.example,Night Shift;Kitchen\nBo,Ng,bo@x.example,nightshift\nCy,Ray,,\u00a0Kitchen \n").Census(TestContext.Current.CancellationToken);

        Assert.Equal([("Night Shift", 2), ("Kitchen", 2)], census.Groups);
    }

    [Fact]
    public void What_is_too_long_for_a_group_is_counted_as_none_and_said_of_each_row()
    {
        var list = new PlannedList();
        var tooLong = new string('x', Group.NameLength + 1);
        var plan = list.PlanOf(PlannedList.Header + string.Concat(Enumerable.Range(0, 3).Select(i => $"Ann,Lee,a{i}@x.example,Kitchen;{tooLong}{i}\n")));

        Assert.Equal([("Kitchen", 3)], plan.Census(TestContext.Current.CancellationToken).Groups);
        Assert.All(list.Rows(plan), row => Assert.Equal(
            (RowAction.Reject, ProblemCodes.ValueTooLong, "Group is 102 characters long; 100 is the most. Shorten it."),
            (row.Action, row.Problems[0].Code, row.Problems[0].Message)));
    }

    // Characters of two UTF-16 units each are one.
    [Fact]
    public void The_longest_name_of_a_group_is_counted()
    {
        var longest = string.Concat(Enumerable.Repeat("🏥", Group.NameLength));

        Assert.Equal([(longest, 1)], new PlannedList().PlanOf($"{PlannedList.Header}Ann,Lee,ann@x.example,{longest}\n").Census(TestContext.Current.CancellationToken).Groups);
    }

    [Fact]
    public void Groups_are_listed_as_first_written_whatever_long_cells_stand_between_them()
    {
        var all = string.Join(';', Enumerable.Range(0, 40).Select(i => $"Team number {i:00}"));

        var census = new PlannedList().PlanOf($"{PlannedList.Header}Ann,Lee,ann@x.example,Night Shift\nBo,Ng,bo@x.example,{all};nightshift\nCy,Ray,cy@x.example,NIGHT SHIFT\n").Census(TestContext.Current.CancellationToken);

        Assert.Equal(("Night Shift", 3), census.Groups.First());
    }
}
