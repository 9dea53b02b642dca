using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Problems;

namespace Muster.Tests.Imports.Planning;

/// <summary>What a row becomes whose address a learner has already.</summary>
public sealed class KnownLearnerTests
{
    static readonly PackageChoice Induction = new(Guid.NewGuid(), Guid.NewGuid());
    static readonly PackageChoice Hygiene = new(Guid.NewGuid(), Guid.NewGuid());

    [Fact]
    public void Unless_chosen_otherwise_the_row_is_skipped_and_the_learner_stays_as_is()
    {
        var list = new PlannedList { Setup = new ImportSetup { Packages = [Induction] } };
        var known = list.Learner("Ann", "Lee", "Ann@x.example", group: list.Group("Nursing"));

        var row = list.Row("Anna,Leigh,ann@X.example,Kitchen");

        Assert.Equal((RowAction.Skip, known), (row.Action, row.Known));
        Assert.Contains((ProblemCodes.EmailAlreadyExists, Severity.Note, "Email Address"), PlannedList.Told(row));
        Assert.Equal((known.Id, "Ann", "Lee", "Ann@x.example"), (row.Learner.Id, row.Learner.FirstName, row.Learner.LastName, row.Learner.Email));
        Assert.Equal(["Nursing"], row.Learner.Groups);
        Assert.Equal((0, 0, 0), (row.Changes.Count, row.Joins.Count, row.Assigns.Count));
        Assert.Empty(list.Totals.NewGroups);
    }

    [Fact]
    public void Where_chosen_the_row_is_rejected()
    {
        var list = new PlannedList { Setup = new ImportSetup { Existing = ExistingLearners.Reject } };
        list.Learner("Ann", "Lee", "ann@x.example");

        var row = list.Row("Ann,Lee,ann@x.example,");

        Assert.Equal(RowAction.Reject, row.Action);
        Assert.Equal([(ProblemCodes.EmailAlreadyExists, Severity.Error, "Email Address")], PlannedList.Told(row));
        Assert.Equal("Ann Lee has this address already.", row.Problems[0].Message);
    }

    [Fact]
    public void Where_chosen_the_row_updates_and_shows_old_and_new_of_each_value()
    {
        var list = Updating();
        var nursing = list.Group("Nursing");
        list.Group("Kitchen");
        var (badge, start) = (list.Field("Badge"), list.Field("Start", CustomFieldKind.Date));
        var known = list.Learner("Ann", "Lee", "ann@x.example", group: nursing, custom: [(badge, "007"), (start, "2025-01-31")]);

        var row = Assert.Single(list.Rows("First Name,Last Name,Email Address,Group,Badge,Start\nAnna,Lee,ANN@x.example,nursing;Kitchen;Office,008,31.01.2025\n"));

        Assert.Equal((RowAction.Update, known, false), (row.Action, row.Known, row.Restores));
        Assert.Equal([new("First Name", "Ann", "Anna"), new("Badge", "007", "008")], row.Changes);
        Assert.Equal(["Kitchen", "Office"], row.Joins);
        Assert.Equal(["Nursing", "Kitchen", "Office"], row.Learner.Groups);
        Assert.Equal((known.Id, "Anna", "Lee", "ann@x.example"), (row.Learner.Id, row.Learner.FirstName, row.Learner.LastName, row.Learner.Email));
        Assert.Equal(["008", "2025-01-31"], [row.Learner.Custom[badge.Id], row.Learner.Custom[start.Id]]);
        Assert.Equal(["Office"], list.Totals.NewGroups);
        Assert.Equal(0, list.Totals.Unchanged);
    }

    [Fact]
    public void An_update_that_changes_nothing_is_counted_as_such()
    {
        var list = Updating();
        list.Learner("Ann", "Lee", "ann@x.example", group: list.Group("Night Shift"));

        var row = list.Row("Ann,Lee,ann@x.example,nightshift");

        Assert.Equal((RowAction.Update, 0, 0), (row.Action, row.Changes.Count, row.Joins.Count));
        Assert.Equal((1, 1, 0), (list.Totals.Update, list.Totals.Unchanged, list.Totals.Memberships));
    }

    [Theory]
    [InlineData(false, "007")]
    [InlineData(true, null)]
    public void A_blank_cell_keeps_what_is_there_unless_its_column_is_set_to_clear(bool clears, string? left)
    {
        var list = Updating();
        var (badge, hours) = (list.Field("Badge"), list.Field("Hours", CustomFieldKind.Number));
        list.Setup = list.Setup with
        {
            Mapping =
            [
                Given(1, FieldKeys.FirstName), Given(2, FieldKeys.LastName), Given(3, FieldKeys.Email), Given(4, FieldKeys.Group, clears),
                Given(5, CustomValueField.KeyOf(badge.Id), clears), Given(6, CustomValueField.KeyOf(hours.Id)),
            ],
        };
        list.Learner("Ann", "Lee", "ann@x.example", group: list.Group("Nursing"), custom: [(badge, "007"), (hours, "8")]);

        var row = Assert.Single(list.Rows("a,b,c,d,e,f\nAnn,Lee,ann@x.example,,\u00a0,\n"));

        Assert.Equal([left, "8"], [row.Learner.Custom[badge.Id], row.Learner.Custom[hours.Id]]);
        Assert.Equal(clears ? [new CellChange("Badge", "007", "")] : Array.Empty<CellChange>(), row.Changes);
        Assert.Equal(["Nursing"], row.Learner.Groups);
    }

    [Fact]
    public void A_value_in_a_column_that_clears_is_taken_as_usual()
    {
        var list = Updating();
        var badge = list.Field("Badge");
        list.Setup = list.Setup with { Mapping = [Given(1, FieldKeys.FullName), Given(2, FieldKeys.Email), Given(3, CustomValueField.KeyOf(badge.Id), clears: true)] };
        list.Learner("Ann", "Lee", "ann@x.example", custom: [(badge, "007")]);

        Assert.Equal([new CellChange("Badge", "007", "008")], Assert.Single(list.Rows("a,b,c\nAnn Lee,ann@x.example,008\n")).Changes);
    }

    [Theory]
    [InlineData(ExistingLearners.Skip)]
    [InlineData(ExistingLearners.Update)]
    [InlineData(ExistingLearners.Reject)]
    public void An_archived_learner_rejects_the_row_whatever_is_chosen_for_active_ones(ExistingLearners existing)
    {
        var list = new PlannedList { Setup = new ImportSetup { Existing = existing } };
        list.Learner("Ann", "Lee", "ann@x.example", archived: true);

        var row = list.Row("Ann,Lee,ann@x.example,");

        Assert.Equal(RowAction.Reject, row.Action);
        Assert.Equal([(ProblemCodes.LearnerArchived, Severity.Error, "Email Address")], PlannedList.Told(row));
    }

    [Theory]
    [InlineData(ExistingLearners.Skip)]
    [InlineData(ExistingLearners.Update)]
    [InlineData(ExistingLearners.Reject)]
    public void Where_chosen_an_archived_learner_is_restored_and_updated(ExistingLearners existing)
    {
        var list = new PlannedList { Setup = new ImportSetup { Existing = existing, RestoreArchived = true, Packages = [Induction] } };
        list.Learner("Ann", "Lee", "ann@x.example", archived: true);

        var row = list.Row("Anna,Lee,ann@x.example,");

        Assert.Equal((RowAction.Update, true), (row.Action, row.Restores));
        Assert.Equal([new CellChange("First Name", "Ann", "Anna")], row.Changes);
        Assert.Equal((1, 1, 0), (list.Totals.Restores, row.Assigns.Count, list.Totals.Unchanged));
    }

    [Fact]
    public void Restoring_alone_is_a_change()
    {
        var list = new PlannedList { Setup = new ImportSetup { RestoreArchived = true } };
        list.Learner("Ann", "Lee", "ann@x.example", archived: true);

        list.Row("Ann,Lee,ann@x.example,");

        Assert.Equal((1, 1, 0), (list.Totals.Update, list.Totals.Restores, list.Totals.Unchanged));
    }

    [Fact]
    public void A_package_that_is_current_already_is_counted_and_left_alone()
    {
        var list = new PlannedList { Setup = new ImportSetup { Existing = ExistingLearners.Update, Packages = [Induction, Hygiene] } };
        list.Learner("Ann", "Lee", "ann@x.example", current: Induction.PackageId);

        var row = list.Row("Ann,Lee,ann@x.example,");

        Assert.Equal([Hygiene], row.Assigns.Select(a => new PackageChoice(a.PackageId, a.VersionId)));
        Assert.Equal((1, 1, 1), (row.AlreadyAssigned, list.Totals.AlreadyAssigned, list.Totals.Assignments));
    }

    [Fact]
    public void A_known_learner_named_twice_in_the_file_is_updated_once()
    {
        var list = Updating();
        list.Learner("Ann", "Lee", "ann@x.example");

        var rows = list.Rows(PlannedList.Header + "Anna,Lee,ann@x.example,\nAnne,Lee,ann@x.example,\n");

        Assert.Equal([RowAction.Update, RowAction.Reject], rows.Select(r => r.Action));
        Assert.Equal(ProblemCodes.EmailDuplicateInFile, Assert.Single(rows[1].Problems).Code);
    }

    [Fact]
    public void A_bad_value_rejects_an_update_too()
    {
        var list = Updating();
        list.Field("Hours", CustomFieldKind.Number);
        list.Learner("Ann", "Lee", "ann@x.example");

        Assert.Equal(RowAction.Reject, Assert.Single(list.Rows("First Name,Last Name,Email Address,Hours\nAnn,Lee,ann@x.example,many\n")).Action);
    }

    static PlannedList Updating() => new() { Setup = new ImportSetup { Existing = ExistingLearners.Update } };

    static ColumnChoice Given(int column, string field, bool clears = false) => new(column, field, MappingHow.Given, clears);
}
