using System.Text;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Intake.Encodings;
using Muster.Problems;
using Muster.Tests.Intake;

namespace Muster.Tests.Imports.Planning;

public sealed class CorrectionTests
{
    const string Three = PlannedList.Header + "Ann,Lee,ann@x.example,Nursng\nBo,Ng,bo.x.example,Nursng;Kitchen\nCy,,cy@x.example,Kitchen\n";

    [Fact]
    public void A_corrected_cell_is_planned_instead_of_what_the_file_says()
    {
        var list = new PlannedList();
        list.Correct(line: 3, column: 3, "bo@x.example");
        list.Correct(line: 4, column: 2, " Ray ");

        var rows = list.Rows(Three);

        Assert.Equal([RowAction.Create, RowAction.Create, RowAction.Create], rows.Select(r => r.Action));
        Assert.Equal(["ann@x.example", "bo@x.example", "cy@x.example"], rows.Select(r => r.Learner.Email));
        Assert.Equal("Ray", rows[2].Learner.LastName);
    }

    [Fact]
    public void A_corrected_cell_is_noted_with_what_the_list_has_and_flags_no_row()
    {
        var list = new PlannedList { Setup = new ImportSetup { Replacements = [new(4, "Nursng", "Nursing")] } };
        list.Correct(line: 2, column: 1, "Anna");
        list.Correct(line: 2, column: 4, "");
        list.Correct(line: 3, column: 3, "bo@x.example");
        list.Correct(line: 4, column: 1, "Cy");
        list.Correct(line: 4, column: 2, "Ray");

        var rows = list.Rows(Three);

        Assert.Equal(
            [
                "First Name corrected by hand: “Ann” in the list, “Anna” now.",
                "Group corrected by hand: “Nursng” in the list, blank now.",
                "Email Address corrected by hand: “bo.x.example” in the list, “bo@x.example” now.",
                "Last Name corrected by hand: blank in the list, “Ray” now.",
            ],
            rows.SelectMany(r => r.Problems).Where(p => p.Code == ProblemCodes.ValueCorrected).Select(p => p.Message));
        Assert.Contains(new Problem(ProblemCodes.ValueCorrected, Severity.Note, "First Name corrected by hand: “Ann” in the list, “Anna” now.", 2, "First Name", "Ann"), rows[0].Problems);
        Assert.All(rows, r => Assert.False(r.IsFlagged));
        Assert.Equal((0, 4), (list.Totals.Flagged, list.Totals.Problems[ProblemCodes.ValueCorrected]));
    }

    [Fact]
    public void A_corrected_cell_of_a_column_that_fills_nothing_leaves_no_note()
    {
        var list = new PlannedList();
        list.Correct(line: 2, column: 5, "tea");

        Assert.Empty(list.Rows("First Name,Last Name,Email Address,Group,Remark\nAnn,Lee,ann@x.example,,coffee\n")[0].Problems);
    }

    [Fact]
    public void A_correction_may_spoil_a_row_or_make_it_a_repeat()
    {
        var list = new PlannedList();
        list.Correct(line: 2, column: 1, "");
        list.Correct(line: 3, column: 3, "CY@x.example");
        list.Correct(line: 4, column: 2, "Ray");

        var rows = list.Rows(Three);

        Assert.Equal([RowAction.Reject, RowAction.Create, RowAction.Reject], rows.Select(r => r.Action));
        Assert.Equal("Same email address as line 3.", rows[2].Problems.Single(p => p.IsError).Message);
    }

    [Fact]
    public void Corrections_beyond_the_table_change_nothing()
    {
        var list = new PlannedList();
        list.Correct(line: 99, column: 1, "Eve");
        list.Correct(line: 2, column: 5, "Eve");

        Assert.Equal("Ann", list.Rows(Three)[0].Learner.FirstName);
    }

    [Fact]
    public void A_row_left_out_is_skipped_and_claims_and_creates_nothing()
    {
        var list = new PlannedList();
        list.LeaveOut(line: 2);

        var rows = list.Rows(PlannedList.Header + "Ann,Lee,ann@x.example,Kitchen\nAnn,Lee,ann@x.example,\n");

        Assert.Equal([(RowAction.Skip, true), (RowAction.Create, false)], rows.Select(r => (r.Action, r.LeftOut)));
        Assert.Equal((1, 1, 0), (list.Totals.Skip, list.Totals.LeftOut, list.Totals.NewGroups.Count));
        Assert.Empty(rows[0].Joins);
    }

    [Fact]
    public void A_row_left_out_does_not_count_where_names_and_dates_are_weighed()
    {
        var list = new PlannedList();
        list.LeaveOut(line: 3);

        var row = list.Rows(PlannedList.Header + "Ann,Lee,ann@x.example,Kitchn\nBo,Ng,bo@x.example,Kitchen\nCy,Ray,cy@x.example,Kitchen\n")[0];

        Assert.Equal(ProblemCodes.GroupNew, Assert.Single(row.Problems).Code);
    }

    [Fact]
    public void One_value_is_replaced_everywhere_also_among_several_groups_in_a_cell()
    {
        var list = new PlannedList { Setup = new ImportSetup { Replacements = [new(4, "Nursng", "Nursing"), new(3, "bo.x.example", "bo@x.example")] } };

        var rows = list.Rows(Three);

        Assert.Equal(["Nursing", "Nursing|Kitchen", "Kitchen"], rows.Select(r => string.Join('|', r.Learner.Groups)));
        Assert.Equal("bo@x.example", rows[1].Learner.Email);
    }

    [Fact]
    public void A_value_is_replaced_in_its_column_only_where_the_whole_of_it_is_meant()
    {
        var list = new PlannedList { Setup = new ImportSetup { Replacements = [new(1, "Ann", "Anna")] } };

        var rows = list.Rows(PlannedList.Header + "Ann,Ann,ann@x.example,\n\u00a0Ann ,Lee,b@x.example,\nAnne,Lee,c@x.example,\nann,Lee,d@x.example,\nAnn;Ann,Lee,e@x.example,\n");

        Assert.Equal(["Anna Ann", "Anna Lee", "Anne Lee", "ann Lee", "Ann;Ann Lee"], rows.Select(r => $"{r.Learner.FirstName} {r.Learner.LastName}"));
    }

    [Fact]
    public void Replacements_follow_each_other_and_a_single_cells_correction_has_the_last_word()
    {
        var list = new PlannedList { Setup = new ImportSetup { Replacements = [new(4, "Kitchen", "Canteen"), new(4, "Canteen", "Bistro")] } };
        list.Correct(line: 3, column: 4, "Kitchen");

        var rows = list.Rows(PlannedList.Header + "Ann,Lee,ann@x.example,Kitchen\nBo,Ng,bo@x.example,Kitchen\n");

        Assert.Equal(["Bistro", "Kitchen"], rows.Select(r => Assert.Single(r.Learner.Groups)));
    }

    [Fact]
    public void A_group_replaced_by_nothing_is_gone()
    {
        var list = new PlannedList { Setup = new ImportSetup { Replacements = [new(4, "Nursng", "")] } };

        Assert.Equal(["", "Kitchen", "Kitchen"], list.Rows(Three).Select(r => string.Join('|', r.Learner.Groups)));
    }

    [Fact]
    public void A_garbled_cell_that_was_corrected_is_not_warned_of_any_more()
    {
        const string garbled = PlannedList.Header + "Ann,MÃ¼ller,ann@x.example,\nJÃ¶rg,MÃ¼ller,bo@x.example,\n";
        var list = new PlannedList { Setup = new ImportSetup { Replacements = [new(2, "MÃ¼ller", "Müller")] } };
        Assert.Equal(3, new PlannedList().Rows(garbled).Sum(r => r.Problems.Count));

        Assert.Equal("First Name", Assert.Single(list.Rows(garbled).SelectMany(r => r.Problems)).Field);

        list.Correct(line: 3, column: 1, "Jörg");
        Assert.Equal([ProblemCodes.ValueCorrected], list.Rows(garbled).SelectMany(r => r.Problems).Select(p => p.Code));
    }

    [Theory]
    [InlineData("iso-8859-15")]
    [InlineData("iso-8859-2")]
    [InlineData("windows-1250")]
    [InlineData("macintosh")]
    public void A_row_in_another_encoding_than_the_list_is_mended_as_the_list_is_read(string encoding)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(PlannedList.Header + "Ann,"), .. CodePages.Get(encoding).GetBytes("Müller"), .. Encoding.UTF8.GetBytes(",ann@x.example,\nZoë,Müller,zoe@x.example,\n")];
        var list = new PlannedList { Setup = new ImportSetup { Replacements = [Replacement.OfGarbled(1), Replacement.OfGarbled(2)] } };
        var table = Lists.Open(bytes, new ReadingOptions { HeaderLine = 1, Delimiter = ",", Encoding = encoding });

        Assert.Contains("\"Müller\" may be meant", table.RowProblems().Single(p => p.Field == "Last Name").Message, StringComparison.Ordinal);

        var rows = list.Rows(list.PlanOf(table));

        Assert.Equal(["Ann Müller", "Zoë Müller"], rows.Select(r => $"{r.Learner.FirstName} {r.Learner.LastName}"));
        Assert.DoesNotContain(rows.SelectMany(r => r.Problems), p => p.Code == ProblemCodes.TextGarbled);
    }

    [Fact]
    public void A_cell_of_several_groups_is_replaced_as_a_whole_however_it_is_written()
    {
        var list = new PlannedList { Setup = new ImportSetup { Replacements = [new(4, "Nursng; Kitchen", "Nursing; Canteen")] } };

        Assert.Equal(["Nursng", "Nursing|Canteen", "Kitchen"], list.Rows(Three).Select(r => string.Join('|', r.Learner.Groups)));
    }

    [Fact]
    public void A_value_that_is_too_long_is_shown_by_its_beginning_and_its_length()
    {
        var list = new PlannedList();
        var badge = list.Field("Badge");

        var row = list.Rows($"First Name,Last Name,Email Address,Badge\n{new string('a', 120)},{new string('b', 130)},{new string('c', 300)}@x.example,{new string('d', 1200)}\n")[0];

        Assert.Equal(($"{new string('a', 40)}… (120 characters)", $"{new string('b', 40)}… (130 characters)"), (row.Learner.FirstName, row.Learner.LastName));
        Assert.Equal(($"{new string('c', 40)}… (310 characters)", $"{new string('d', 40)}… (1200 characters)"), (row.Learner.Email, row.Learner.Custom[badge.Id]));
        Assert.Equal([ProblemCodes.ValueTooLong, ProblemCodes.ValueTooLong, ProblemCodes.ValueTooLong, ProblemCodes.ValueTooLong], row.Problems.Select(p => p.Code));
    }
}
