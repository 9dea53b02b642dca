using CsCheck;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Planning;

namespace Muster.Tests.Imports.Planning;

/// <summary>What holds of every plan, whatever the list, the choices and the directory.</summary>
public sealed class PlanPropertyTests
{
    static readonly CustomField[] Fields = [.. Enum.GetValues<CustomFieldKind>().Select(k => new CustomField(Guid.NewGuid(), $"Field {k}", k, ["Day", "Night"], 1))];
    static readonly PackageChoice[] Packages = [new(Guid.NewGuid(), Guid.NewGuid()), new(Guid.NewGuid(), Guid.NewGuid())];
    static readonly Gen<RandomList> Lists = RandomLists.Draw([.. Fields.Select(f => CustomValueField.KeyOf(f.Id))], Packages).Where(l => l.Rows.Any(r => r.Any(c => c.Trim().Length > 0)));

    [Fact]
    public void The_totals_count_every_row_once() => Lists.Sample(drawn =>
    {
        var (list, rows) = Plan(drawn);
        var totals = list.Totals;

        Assert.Equal(rows.Count, totals.Rows);
        Assert.Equal(totals.Rows, totals.Create + totals.Update + totals.Skip + totals.Reject);
        Assert.Equal(rows.Count(r => r.Action == RowAction.Update), totals.Update);
        Assert.Equal(rows.Where(r => r.Applies).Sum(r => r.Joins.Count), totals.Memberships);
        Assert.Equal(rows.Where(r => r.Applies).Sum(r => r.Assigns.Count), totals.Assignments);
        Assert.Equal(totals.Assignments * 2, totals.Attempts);
        Assert.Equal(totals.Create * drawn.Setup.Packages.Count + rows.Count(r => r.Action == RowAction.Update) * drawn.Setup.Packages.Count, totals.Assignments + totals.AlreadyAssigned);
        Assert.Equal(rows.Sum(r => r.Problems.Count), totals.Problems.Values.Sum());
        Assert.Equal(rows.Where(r => r.Applies).SelectMany(r => r.Joins).Select(Group.KeyOf).Except(list.Groups.Select(g => g.NameKey)).Order(), totals.NewGroups.Select(Group.KeyOf).Order());
        Assert.True(totals.LeftOut <= totals.Skip && totals.Unchanged <= totals.Update && totals.Restores <= totals.Update);
    });

    [Fact]
    public void A_row_is_rejected_exactly_where_it_has_an_error_and_was_not_left_out() => Lists.Sample(drawn =>
        Plan(drawn).Rows.ForEach(row => Assert.Equal(row.Action == RowAction.Reject, !row.LeftOut && row.Problems.Any(p => p.IsError))));

    [Fact]
    public void No_address_is_applied_twice_and_every_repeat_names_a_row_before_it() => Lists.Sample(drawn =>
    {
        var rows = Plan(drawn).Rows;

        Assert.Distinct(rows.Where(r => r.Applies).Select(r => r.Learner.Email.ToLowerInvariant()));
        Assert.Equal(rows.Select(r => r.Line).Order(), rows.Select(r => r.Line));
    });

    [Fact]
    public void Rows_that_are_not_applied_do_nothing() => Lists.Sample(drawn =>
        Assert.All(Plan(drawn).Rows.Where(r => !r.Applies), r => Assert.Equal((0, 0, 0, false), (r.Changes.Count, r.Joins.Count, r.Assigns.Count, r.Restores))));

    // A receipt or a page is computed from the middle on, and work goes on after a crash.
    [Fact]
    public void A_plan_from_any_row_on_is_the_rest_of_the_whole_plan() =>
        (from drawn in Lists from cut in Gen.Int[0, 30] select (drawn, cut)).Sample(t =>
        {
            var (list, rows) = Plan(t.drawn);
            var plan = list.PlanOf(Text(t.drawn));
            var mapped = plan.Batches(TestContext.Current.CancellationToken).SelectMany(b => b).ToList();
            var planner = plan.NewPlanner(plan.Catalogue.Groups);
            mapped.Take(t.cut).ToList().ForEach(planner.Remember);

            Assert.Equal(rows.Skip(t.cut).Select(Told), mapped.Skip(t.cut).Select(r => Told(planner.Plan(r, list.Directory))));
        });

    static string Told(PlannedRow row) => $"{row.Line} {row.Action} {row.Learner.Email} {string.Join(' ', row.Problems)}";

    static (PlannedList List, List<PlannedRow> Rows) Plan(RandomList drawn)
    {
        var list = new PlannedList { Setup = drawn.Setup };
        list.Fields.AddRange(Fields);
        var nursing = list.Group("Nursing");

        for (var i = 0; i < 10; i++)
            list.Learner("Ann", "Lee", $"p{i}@x.example", archived: i % 4 == 0, group: i % 3 == 0 ? nursing : null, current: i % 2 == 0 ? Packages[0].PackageId : null, custom: [(Fields[0], "x")]);

        list.LeaveOut(drawn.LeaveOutLine);
        return (list, list.Rows(Text(drawn)));
    }

    static string Text(RandomList drawn) => System.Text.Encoding.UTF8.GetString(drawn.ToCsv());
}
