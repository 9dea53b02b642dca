using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Problems;

namespace Muster.Tests.Imports.Fields;

public sealed class CustomValueFieldTests
{
    [Theory]
    [InlineData(CustomFieldKind.Text, "007", "007")]
    [InlineData(CustomFieldKind.Text, "=1+1", "=1+1")]
    [InlineData(CustomFieldKind.Number, "1.234,50", "1234.5")]
    [InlineData(CustomFieldKind.Date, "31.03.2026", "2026-03-31")]
    [InlineData(CustomFieldKind.YesNo, "Ja", "true")]
    [InlineData(CustomFieldKind.YesNo, "FALSE", "false")]
    [InlineData(CustomFieldKind.Choice, "night SHIFT", "Night shift")]
    [InlineData(CustomFieldKind.Choice, "NightShift", "Night shift")]
    public void A_cell_is_brought_to_the_stored_form_of_its_kind(CustomFieldKind kind, string cell, string stored) =>
        Assert.Equal(stored, Field(kind).ValueOf(cell));

    [Theory]
    [InlineData(CustomFieldKind.Number, "twelve", ProblemCodes.ValueInvalid, "“twelve” is no number. Write it as 12 or 12.5.")]
    [InlineData(CustomFieldKind.Date, "2026-02-30", ProblemCodes.ValueInvalid, "“2026-02-30” is no date. Write it as 2026-03-31.")]
    [InlineData(CustomFieldKind.YesNo, "maybe", ProblemCodes.ValueInvalid, "“maybe” is neither yes nor no. Write yes or no.")]
    [InlineData(CustomFieldKind.Choice, "Afternoon", ProblemCodes.ValueNotAnOption, "“Afternoon” is not one of: Day shift, Night shift.")]
    public void A_value_of_another_kind_says_what_to_write(CustomFieldKind kind, string cell, string code, string message)
    {
        var problem = Field(kind).ProblemOf(cell);

        Assert.Equal((code, message), (problem.Code, problem.Message));
        Assert.Empty(Field(kind).Read(cell).Custom);
    }

    [Theory]
    [InlineData("Nigt shift", " Is “Night shift” meant?")]
    [InlineData("Day shfit", " Is “Day shift” meant?")]
    [InlineData("Late shift", "")]
    public void A_near_miss_of_an_option_is_named(string cell, string hint) =>
        Assert.EndsWith($"Day shift, Night shift.{hint}", Field(CustomFieldKind.Choice).ProblemOf(cell).Message, StringComparison.Ordinal);

    [Fact]
    public void The_nearest_option_is_named_and_a_short_one_is_never_near()
    {
        Assert.EndsWith("Is “Level two” meant?", FieldReading.Custom(CustomFieldKind.Choice, options: ["Level too", "Level two"]).ProblemOf("Level twwo").Message, StringComparison.Ordinal);
        Assert.DoesNotContain("meant", FieldReading.Custom(CustomFieldKind.Choice, options: ["A", "B"]).ProblemOf("C").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DateOrder.DayFirst, "2026-04-03")]
    [InlineData(DateOrder.MonthFirst, "2026-03-04")]
    public void A_date_is_read_in_its_columns_order(DateOrder order, string stored) =>
        Assert.Equal(stored, Field(CustomFieldKind.Date).ValueOf("03/04/2026", order));

    [Theory]
    [InlineData("en-GB", "1234")]
    [InlineData("de-DE", "1.234")]
    [InlineData("no such locale", "1234")]
    public void A_number_is_read_in_the_organisations_locale(string locale, string stored) =>
        Assert.Equal(stored, FieldReading.Custom(CustomFieldKind.Number, locale).ValueOf("1,234"));

    [Fact]
    public void A_value_has_1000_characters_at_most()
    {
        Assert.Equal(new string('a', 1000), Field(CustomFieldKind.Text).ValueOf(new string('a', 1000)));

        Assert.Equal(ProblemCodes.ValueTooLong, Field(CustomFieldKind.Text).ProblemOf(new string('a', 1001)).Code);
        Assert.Equal($"{new string('a', 40)}… (1001 characters)", Assert.Single(Field(CustomFieldKind.Text).Read(new string('a', 1001)).Custom).Value);
    }

    [Theory]
    [InlineData(CustomFieldKind.Text)]
    [InlineData(CustomFieldKind.Number)]
    [InlineData(CustomFieldKind.Date)]
    [InlineData(CustomFieldKind.YesNo)]
    [InlineData(CustomFieldKind.Choice)]
    public void A_blank_cell_is_no_value_and_no_problem(CustomFieldKind kind)
    {
        var row = Field(kind).Read(" \u00a0");

        Assert.Empty(row.Custom);
        Assert.Empty(row.Problems);
    }

    [Fact]
    public void Cleaning_is_noted()
    {
        var row = Field(CustomFieldKind.Text).Read(" a\u00a0\u00a0b ");

        Assert.Equal("a b", Assert.Single(row.Custom).Value);
        Assert.Equal((ProblemCodes.ValueCleaned, Severity.Note), (Assert.Single(row.Problems).Code, row.Problems[0].Severity));
    }

    static CustomValueField Field(CustomFieldKind kind) => FieldReading.Custom(kind, options: ["Day shift", "Night shift"]);
}
