using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Replacing;
using Muster.Tests.Imports.Planning;

namespace Muster.Tests.Imports.Replacing;

public sealed class ValuesToSettleTests
{
    const string Header = "First Name,Last Name,Email Address,Group,Shift,Driver,Since\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_value_that_rows_stumble_over_is_offered_once_with_what_is_likely()
    {
        var list = Planned();

        var values = Settle(list, Header
            + "Ann,Lee,a@gmial.com,Nursng,Nigt,jep,31.02.2026\n"
            + "Bo,MÃ¼ller,b@GMIAL.com,nursng,Nigt,jep,\n"
            + "Cy,Orr,c@x.example,Nursing,Day,no,\n"
            + "JÃ¶rg,MÃ¤rz,d@gmail.con,Nursing,Dusk,no,\n");

        Assert.Equal(
            [
                "@gmial.com 2 @gmail.com", "MÃ¼ller 2 Müller", "Nigt 2 Night", "Nursng 2 Nursing", "@gmail.con 1 @gmail.com", "JÃ¶rg 1 Jörg",
                "jep 2 Yes No", "Dusk 1 Day Night",
                "31.02.2026 1 ",
            ],
            values.Select(v => $"{v.Value} {v.Rows} {string.Join(' ', v.Meant)}"));
    }

    [Fact]
    public void Settling_all_of_them_leaves_nothing_to_settle()
    {
        var list = Planned();
        const string Text = Header + "Ann,MÃ¼ller,a@gmial.com,Nursng; Kitchen,Nigt,jep,\nBo,Yu,b@gmial.com,Kitchen,nigt,jep,\n";

        list.Setup = new ImportSetup { Replacements = [.. Settle(list, Text).Select(v => v.With(v.Meant[0]))] };
        var rows = list.Rows(Text);

        Assert.Empty(Settle(list, Text));
        Assert.All(rows, r => Assert.DoesNotContain(r.Problems, p => p.IsError));
        Assert.Equal(["Müller", "Yu"], rows.Select(r => r.Learner.LastName));
        Assert.Equal(["a@gmail.com", "b@gmail.com"], rows.Select(r => r.Learner.Email));
        Assert.Equal(["Nursing|Kitchen", "Kitchen"], rows.Select(r => string.Join('|', r.Learner.Groups)));
    }

    [Fact]
    public void A_row_left_out_has_nothing_to_settle()
    {
        var list = Planned();
        list.LeaveOut(line: 2);

        Assert.Empty(Settle(list, Header + "Ann,Lee,a@gmial.com,Nursng,Nigt,jep,\n"));
    }

    [Fact]
    public void An_option_of_many_that_nothing_is_near_to_is_left_to_be_chosen_where_all_values_are_seen()
    {
        var list = new PlannedList();
        list.Field("Shift", CustomFieldKind.Choice, "Aa", "Bb", "Cc", "Dd", "Ee", "Ff", "Gg");

        Assert.Empty(Assert.Single(Settle(list, "First Name,Last Name,Email Address,Shift\nAnn,Lee,a@x.example,Evening\n")).Meant);
    }

    static PlannedList Planned()
    {
        var list = new PlannedList();
        list.Field("Shift", CustomFieldKind.Choice, "Day", "Night");
        list.Field("Driver", CustomFieldKind.YesNo);
        list.Field("Since", CustomFieldKind.Date);
        list.Group("Nursing");
        list.Group("Kitchen");
        return list;
    }

    static IReadOnlyList<ValueToSettle> Settle(PlannedList list, string text)
    {
        var troubled = new TroubledValues();
        var plan = list.PlanOf(text);
        list.Rows(plan).ForEach(troubled.Count);
        return ValuesToSettle.Of(plan, troubled, Cancellation);
    }
}
