using Muster.Imports.Fields;
using Muster.Imports.Mapping;

namespace Muster.Tests.Imports;

public sealed class GivenColumnsTests
{
    static readonly string[] Headers = ["Aa", "Bb", "Cc", "Cc"];
    static readonly ImportFields Fields = new([], "en-GB");
    static readonly IReadOnlyList<ColumnChoice> Suggested =
        [new(1, FieldKeys.FirstName, MappingHow.Exact), new(2, null, MappingHow.None), new(3, FieldKeys.Email, MappingHow.Content), new(4, null, MappingHow.None)];

    [Fact]
    public void A_column_is_named_by_header_or_number_and_a_field_by_its_name()
    {
        var choices = Over(("bb ", "last name"), ("4", "Group")).Value!;

        Assert.Equal((FieldKeys.LastName, MappingHow.Given), (choices[1].Field, choices[1].How));
        Assert.Equal((FieldKeys.Group, MappingHow.Given), (choices[3].Field, choices[3].How));
    }

    [Fact]
    public void A_field_that_is_given_is_taken_from_the_column_it_was_suggested_for()
    {
        var choices = Over(("Bb", "Email Address")).Value!;

        Assert.Equal([FieldKeys.FirstName, FieldKeys.Email, null, null], choices.Select(c => c.Field));
    }

    [Fact]
    public void A_first_name_that_was_only_suggested_gives_way_to_a_full_name()
    {
        var choices = Over(("Bb", "Full Name")).Value!;

        Assert.Equal([null, FieldKeys.FullName, FieldKeys.Email, null], choices.Select(c => c.Field));
    }

    [Fact]
    public void Null_leaves_a_column_out() => Assert.Null(Over(("Aa", null)).Value![0].Field);

    [Fact]
    public void A_header_of_just_these_letters_goes_before_one_that_differs_in_case_and_before_a_number()
    {
        string[] headers = ["NAME", "Name", "2"];

        Assert.True(ColumnNames.TryFind(headers, "Name", out var name));
        Assert.True(ColumnNames.TryFind(headers, "2", out var two));
        Assert.False(ColumnNames.TryFind(headers, "name", out _));
        Assert.Equal((2, 3), (name, two));
    }

    [Fact]
    public void One_column_is_not_given_to_two_fields() =>
        Assert.Equal("mapping.column_twice", Over(("Aa", "First Name"), ("1", "Group")).Refusal!.Code);

    [Theory]
    [InlineData("Cc", "Group", "mapping.column_unknown")]
    [InlineData("5", "Group", "mapping.column_unknown")]
    [InlineData("Aa", "Shoe size", "mapping.field_unknown")]
    public void What_is_not_there_is_refused(string column, string field, string code) =>
        Assert.Equal(code, Over((column, field)).Refusal!.Code);

    static Muster.Outcomes.Outcome<List<ColumnChoice>> Over(params (string Column, string? Field)[] given) =>
        GivenColumns.Over(Suggested, Headers, Fields, given.ToDictionary(g => g.Column, g => g.Field));
}
