using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Problems;

namespace Muster.Tests.Imports.Planning;

/// <summary>What a row becomes for what is in it.</summary>
public sealed class RowTests
{
    readonly PlannedList _list = new();

    [Fact]
    public void A_good_row_of_an_unknown_address_creates_a_learner()
    {
        _list.Group("Nursing");
        var row = _list.Row(" Ann ,Lee,mailto:ann@x.example,Nursing;Kitchen");

        Assert.Equal((RowAction.Create, 2), (row.Action, row.Line));
        Assert.Equal((null, "Ann", "Lee", "ann@x.example"), (row.Learner.Id, row.Learner.FirstName, row.Learner.LastName, row.Learner.Email));
        Assert.Equal(["Nursing", "Kitchen"], row.Joins);
        Assert.Equal(
            [(ProblemCodes.ValueCleaned, Severity.Note, "First Name"), (ProblemCodes.ValueCleaned, Severity.Note, "Email Address"), (ProblemCodes.GroupNew, Severity.Note, "Group")],
            PlannedList.Told(row));
        Assert.All(row.Problems, p => Assert.Equal(2, p.Line));
        Assert.False(row.IsFlagged);
    }

    [Theory]
    [InlineData(",Lee,ann@x.example,", "First Name")]
    [InlineData("\u00a0\u200b,Lee,ann@x.example,", "First Name")]
    [InlineData("Ann,,ann@x.example,", "Last Name")]
    [InlineData("Ann,Lee,,", "Email Address")]
    [InlineData("Ann,Lee,<>,", "Email Address")]
    public void A_blank_required_cell_rejects_the_row(string cells, string field)
    {
        var row = _list.Row(cells);

        Assert.Equal(RowAction.Reject, row.Action);
        Assert.Equal([(ProblemCodes.RequiredMissing, Severity.Error, field)], PlannedList.Told(row));
        Assert.Equal($"{field} is blank. Every learner needs one.", row.Problems[0].Message);
    }

    [Fact]
    public void A_row_tells_all_its_problems_and_not_only_the_first()
    {
        _list.Field("Start", CustomFieldKind.Date);
        _list.Field("Hours", CustomFieldKind.Number);
        _list.Setup = new ImportSetup { UnknownGroups = UnknownGroups.Reject };

        var row = Assert.Single(_list.Rows($"First Name,Last Name,Email Address,Group,Start,Hours\n,{new string('x', 101)},ann@@x.example,Kitchen;Office,2026-02-30,many\n"));

        Assert.Equal(RowAction.Reject, row.Action);
        Assert.Equal(
            [
                (ProblemCodes.EmailMalformed, Severity.Error, "Email Address"),
                (ProblemCodes.GroupUnknown, Severity.Error, "Group"),
                (ProblemCodes.GroupUnknown, Severity.Error, "Group"),
                (ProblemCodes.RequiredMissing, Severity.Error, "First Name"),
                (ProblemCodes.ValueInvalid, Severity.Error, "Hours"),
                (ProblemCodes.ValueInvalid, Severity.Error, "Start"),
                (ProblemCodes.ValueTooLong, Severity.Error, "Last Name"),
            ],
            PlannedList.Told(row).OrderBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.Field, StringComparer.Ordinal));
        Assert.All(row.Problems, p => Assert.Equal(2, p.Line));
    }

    [Theory]
    [InlineData("Ann,Lee,ann@@x.example,")]
    [InlineData("Ann,Lee,ann.x.example,")]
    public void A_malformed_address_is_not_called_missing_too(string cells) =>
        Assert.Equal(ProblemCodes.EmailMalformed, Assert.Single(_list.Row(cells).Problems).Code);

    [Fact]
    public void A_name_that_is_too_long_is_not_called_missing_too() =>
        Assert.Equal(ProblemCodes.ValueTooLong, Assert.Single(_list.Row($"{new string('a', 101)},Lee,ann@x.example,").Problems).Code);

    [Fact]
    public void A_full_name_of_one_word_lacks_the_last_name()
    {
        var row = Assert.Single(_list.Rows("Full Name,Email\nAnn,ann@x.example\n"));

        Assert.Equal([(ProblemCodes.RequiredMissing, Severity.Error, "Last Name")], PlannedList.Told(row));
    }

    [Theory]
    [InlineData("Full Name,Email\n\"Lee, Ann Mary\",ann@x.example\n")]
    [InlineData("Full Name,Last Name,Email\nAnn Mary Leigh,Lee,ann@x.example\n")]
    [InlineData("Last Name,Full Name,Email\nLee,Ann Mary Leigh,ann@x.example\n")]
    [InlineData("Last Name,Full Name,Email\n,Ann Mary Lee,ann@x.example\n")]
    [InlineData("Full Name,Last Name,Email\nAnn Mary Lee,,ann@x.example\n")]
    [InlineData("Full Name,First Name,Email\nAnn Lee,Ann Mary,ann@x.example\n")]
    [InlineData("Full Name,First Name,Email\nAnn Mary Lee,,ann@x.example\n")]
    public void A_full_name_fills_what_no_column_of_its_own_fills(string csv)
    {
        var learner = Assert.Single(_list.Rows(csv)).Learner;

        Assert.Equal(("Ann Mary", "Lee"), (learner.FirstName, learner.LastName));
    }

    [Fact]
    public void A_repeated_address_is_rejected_and_names_the_first_line()
    {
        var rows = _list.Rows(PlannedList.Header + "Ann,Lee,ann@x.example,\nBo,Ng,bo@x.example,\nAnna,Lee,<ANN@X.example>,\nAnn,Lee,ann@x.example,\n");

        Assert.Equal([RowAction.Create, RowAction.Create, RowAction.Reject, RowAction.Reject], rows.Select(r => r.Action));
        Assert.All(rows.Skip(2), r => Assert.Equal("Same email address as line 2.", Assert.Single(r.Problems, p => p.Code == ProblemCodes.EmailDuplicateInFile).Message));
        Assert.Equal(("Email Address", "ANN@X.example", 4), (rows[2].Problems[^1].Field, rows[2].Problems[^1].Value, rows[2].Problems[^1].Line));
    }

    [Fact]
    public void A_row_rejected_for_what_is_in_it_does_not_claim_its_address()
    {
        var list = new PlannedList { Setup = new ImportSetup { UnknownGroups = UnknownGroups.Reject } };
        var rows = list.Rows(PlannedList.Header + ",Lee,ann@x.example,\nAnn,Lee,ann@x.example,Kitchen\nAnn,Lee,ann@x.example,\nAnn,Lee,ann@x.example,\n");

        Assert.Equal([RowAction.Reject, RowAction.Reject, RowAction.Create, RowAction.Reject], rows.Select(r => r.Action));
        Assert.Equal("Same email address as line 4.", Assert.Single(rows[3].Problems).Message);
    }

    [Fact]
    public void A_repeated_header_is_skipped_with_a_note_and_claims_nothing()
    {
        var rows = _list.Rows(PlannedList.Header + "Ann,Lee,ann@x.example,\nfirst name,LAST NAME,Email Address,Group\nBo,Ng,bo@x.example,\n");

        Assert.Equal([RowAction.Create, RowAction.Skip, RowAction.Create], rows.Select(r => r.Action));
        Assert.Equal([(ProblemCodes.RowRepeatedHeader, Severity.Note, null)], PlannedList.Told(rows[1]));
        Assert.Equal((3, 0, 0), (rows[1].Line, rows[1].Joins.Count, _list.Totals.Flagged));
    }

    [Fact]
    public void What_reading_found_in_a_row_comes_along_and_rejects_nothing()
    {
        var row = _list.Rows(PlannedList.Header + "Ann,MÃ¼ller,ann@x.example,,extra\nBo,Ng,bo@x.example,\nCy,Ray,cy@x.example,\n")[0];

        Assert.Equal(RowAction.Create, row.Action);
        Assert.Contains((ProblemCodes.TextGarbled, Severity.Warning, "Last Name"), PlannedList.Told(row));
        Assert.Contains(row.Problems, p => p.Code == ProblemCodes.RowLong);
        Assert.True(row.IsFlagged);
    }

    [Fact]
    public void Packages_are_assigned_to_whoever_is_created()
    {
        PlannedList list = new() { Setup = new ImportSetup { Packages = [new(Guid.NewGuid(), Guid.NewGuid()), new(Guid.NewGuid(), Guid.NewGuid())] } };
        var row = list.Row("Ann,Lee,ann@x.example,");

        Assert.Equal(list.Setup.Packages, row.Assigns.Select(a => new PackageChoice(a.PackageId, a.VersionId)));
        Assert.Equal((2, 4, 0), (list.Totals.Assignments, list.Totals.Attempts, list.Totals.AlreadyAssigned));
    }

    [Theory]
    [InlineData("Full Name,First Name,Last Name,Email", "{0} {0},Ann,Lee,ann@x.example")]
    [InlineData("First Name,Last Name,Full Name,Email", "Ann,Lee,{0} {0},ann@x.example")]
    public void A_full_name_beside_both_names_is_not_measured_wherever_it_stands(string header, string row)
    {
        var list = new PlannedList { Setup = new ImportSetup { Mapping = [.. header.Split(',').Select((name, i) => new ColumnChoice(i + 1, KeyOf(name), MappingHow.Given))] } };

        var planned = Assert.Single(list.Rows($"{header}\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, row, new string('x', 101))}\n"));

        Assert.Equal(("Ann", "Lee"), (planned.Learner.FirstName, planned.Learner.LastName));
        Assert.Empty(planned.Problems);
    }

    [Fact]
    public void Both_halves_of_a_full_name_and_a_missing_one_are_told()
    {
        var list = new PlannedList();
        var x = new string('x', 101);

        var rows = list.Rows($"Full Name,Email\n{x} {x},ann@x.example\n{x},bo@x.example\n");

        Assert.Equal(["The first name is 101", "The last name is 101 "], rows[0].Problems.Select(p => p.Message[..21]));
        Assert.Equal([ProblemCodes.ValueTooLong, ProblemCodes.RequiredMissing], rows[1].Problems.Select(p => p.Code));
    }

    static string KeyOf(string name) => name == "Email" ? FieldKeys.Email : char.ToLowerInvariant(name[0]) + name.Replace(" ", "", StringComparison.Ordinal)[1..];
}
