using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Saving;
using Muster.Intake;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Saving;

public sealed class MappingFitTests
{
    static readonly MappingContent Payroll = Saved.Content(("Surname", "Last Name"), ("Given", "First Name"), ("Work mail", "Email Address"), ("Dept", "Group"), ("Notes", null));

    [Fact]
    public void Columns_are_found_by_header_in_any_order_ignoring_case_and_blanks()
    {
        var fit = Payroll.Fit("WORK  MAIL,given, dept ,Surname,notes\nann@x.example,Ann,Nursing,Lee,x\n");

        Assert.Equal([FieldKeys.Email, FieldKeys.FirstName, FieldKeys.Group, FieldKeys.LastName, null], fit.FieldKeysOf());
        Assert.Empty(fit.Lacking);
        Assert.Empty(fit.Unnamed);
    }

    [Fact]
    public void What_the_mapping_does_not_name_is_left_out_and_told_though_its_header_is_known_well()
    {
        var fit = Saved.Content(("Surname", "Last Name"), ("Given", "First Name"), ("Work mail", "Email Address")).Fit("Surname,Given,Work mail,Team\nLee,Ann,ann@x.example,Nursing\n");

        Assert.Equal([FieldKeys.LastName, FieldKeys.FirstName, FieldKeys.Email, null], fit.FieldKeysOf());
        Assert.Equal([4], fit.Unnamed);
    }

    [Fact]
    public void A_column_that_the_list_lacks_is_named_with_its_field_and_no_other_takes_its_place()
    {
        var fit = Payroll.Fit("Surname,Given,Work mail,Department\nLee,Ann,ann@x.example,Nursing\n");

        Assert.Equal(new LackedColumn("Dept", "Group", LackReason.NoColumn), Assert.Single(fit.Lacking));
        Assert.Equal([FieldKeys.LastName, FieldKeys.FirstName, FieldKeys.Email, null], fit.FieldKeysOf());
    }

    [Fact]
    public void Columns_of_one_header_are_told_apart_by_their_order_where_there_are_as_many()
    {
        var names = Saved.Content(("Name", "First Name"), ("Name", "Last Name"), ("Mail", "Email Address"));

        Assert.Equal([FieldKeys.Email, FieldKeys.FirstName, FieldKeys.LastName], names.Fit("Mail,Name,Name\nann@x.example,Ann,Lee\n").FieldKeysOf());
        Assert.All(names.Fit("Mail,Name\nann@x.example,Ann\n").Lacking, l => Assert.Equal(LackReason.OtherNumber, l.Reason));
    }

    [Fact]
    public void A_list_without_a_header_is_mapped_by_number()
    {
        var numbered = Saved.Content((null, "Last Name"), (null, "First Name"), (null, "Email Address"));

        Assert.Equal([FieldKeys.LastName, FieldKeys.FirstName, FieldKeys.Email, null], numbered.Fit("Lee,Ann,ann@x.example,1\nYu,Bo,bo@x.example,2\n", new() { HeaderLine = 0 }).FieldKeysOf());
    }

    [Theory]
    [InlineData("Aa,Bb\n1,2\n", null, "“Payroll” knows none of this list's columns. It knows “Surname”, “Given”, “Work mail”, “Dept”; the list has “Aa”, “Bb”. Choose another mapping.")]
    [InlineData("Lee,Ann,ann@x.example,Nursing\n", 0, "“Payroll” knows its columns by header, and this list has none. Say on which line its header is, or choose another mapping.")]
    public void A_list_of_which_it_knows_nothing_is_refused(string list, int? headerLine, string message) =>
        Assert.Equal(message, MappingFit.Of(new(null, "Payroll", Payroll), Saved.Reading(list, new ReadingOptions { HeaderLine = headerLine }), Saved.Fields, ImportPurpose.Enrol).Refused().Message);

    [Fact]
    public void Numbers_say_nothing_of_a_list_with_a_header() =>
        Assert.Equal(
            "“Payroll” knows its columns by number, for lists without a header, and this list has one. Say that it has none, or choose another mapping.",
            MappingFit.Of(new(null, "Payroll", Saved.Content((null, "Last Name"))), Saved.Reading(Saved.List), Saved.Fields, ImportPurpose.Enrol).Refused().Message);

    [Fact]
    public void A_list_to_re_assign_has_no_groups_and_nothing_is_said_of_them()
    {
        var fit = MappingFit.Of(new(null, "Payroll", Payroll), Saved.Reading("Surname,Given,Work mail\nLee,Ann,ann@x.example\n"), new ImportFields([], "", ImportPurpose.Reassign), ImportPurpose.Reassign).Get();

        Assert.Empty(fit.Lacking);
        Assert.All(MappingFit.AsGiven(fit.Choices), c => Assert.Equal(MappingHow.Given, c.How));
    }

    [Fact]
    public void How_well_it_fits_is_counted_by_the_columns_that_fill_something() =>
        Assert.Equal((3, 4), MappingFit.Measure(Payroll, Saved.Reading("Surname,Given,Work mail,Team\nLee,Ann,ann@x.example,Nursing\n")));
}
