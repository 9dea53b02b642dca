using Muster.CustomFields;
using Muster.Problems;
using Muster.Tests.Databases;

namespace Muster.Tests.CustomFields;

public sealed class CustomValueTests
{
    [Theory]
    [InlineData(CustomFieldKind.Text, "007", "007")]
    [InlineData(CustomFieldKind.Number, "12.50", "12.5")]
    [InlineData(CustomFieldKind.Number, "-100", "-100")]
    [InlineData(CustomFieldKind.Date, "2028-02-29", "2028-02-29")]
    [InlineData(CustomFieldKind.YesNo, "Yes", "true")]
    [InlineData(CustomFieldKind.YesNo, "false", "false")]
    [InlineData(CustomFieldKind.Choice, "night SHIFT", "Night shift")]
    public void A_value_is_brought_to_its_stored_form(CustomFieldKind kind, string text, string stored) =>
        Assert.Equal(stored, CustomValue.Read(Field(kind), text).Get());

    [Theory]
    [InlineData(CustomFieldKind.Number, "12,5", ProblemCodes.ValueInvalid)]
    [InlineData(CustomFieldKind.Date, "2026-02-29", ProblemCodes.ValueInvalid)]
    [InlineData(CustomFieldKind.Date, "03/04/2026", ProblemCodes.ValueInvalid)]
    [InlineData(CustomFieldKind.YesNo, "maybe", ProblemCodes.ValueInvalid)]
    [InlineData(CustomFieldKind.Choice, "Day", ProblemCodes.ValueNotAnOption)]
    public void A_value_of_another_kind_is_refused_and_the_field_named(CustomFieldKind kind, string text, string code)
    {
        var refusal = CustomValue.Read(Field(kind), text).Refused();

        Assert.Equal(code, refusal.Code);
        Assert.Equal("Shift", refusal.Field);
    }

    [Fact]
    public void A_value_of_more_than_a_thousand_characters_is_refused() =>
        Assert.Equal(ProblemCodes.ValueTooLong, CustomValue.Read(Field(CustomFieldKind.Text), new string('a', 1001)).Refused().Code);

    [Fact]
    public void Values_by_name_have_the_type_of_their_kind()
    {
        CustomField[] fields = [.. Enum.GetValues<CustomFieldKind>().Select(k => new CustomField(Guid.NewGuid(), k.ToString(), k, ["Early"], 1))];
        string[] stored = ["007", "12.5", "2026-03-31", "true", "Early"];
        var values = CustomValues.Of(fields.Zip(stored, (f, v) => KeyValuePair.Create(f.Id, v)));

        Assert.Equal(["007", 12.5m, "2026-03-31", true, "Early"], CustomValue.ByName(fields, values).Values);
    }

    static CustomField Field(CustomFieldKind kind) => new(Guid.NewGuid(), "Shift", kind, ["Night shift"], 1);
}
