using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Problems;

namespace Muster.Tests.Imports.Mapping;

public sealed class ListMappingTests
{
    [Fact]
    public void A_mapping_of_every_required_field_is_usable()
    {
        var mapping = Of(FieldKeys.Email, null, FieldKeys.LastName, FieldKeys.FirstName);

        Assert.True(mapping.IsUsable);
        Assert.Empty(mapping.Problems);
        Assert.Equal([(0, FieldKeys.Email), (2, FieldKeys.LastName), (3, FieldKeys.FirstName)], mapping.Columns.Select(c => (c.Index, c.Field.Key)));
        Assert.Equal([1, 2, 3, 4], mapping.Choices.Select(c => c.Column));
    }

    [Fact]
    public void Every_required_field_without_a_column_is_named()
    {
        var mapping = Of(FieldKeys.Group);

        Assert.False(mapping.IsUsable);
        Assert.All(mapping.Problems, p => Assert.Equal((ProblemCodes.MappingRequiredMissing, Severity.Error), (p.Code, p.Severity)));
        Assert.Equal(["First Name", "Last Name", "Email Address"], mapping.Problems.Select(p => p.Field));
        Assert.Equal("No column is given to First Name. Choose the column that holds it, or a Full Name column for both names.", mapping.Problems[0].Message);
        Assert.Equal("No column is given to Email Address. Choose the column that holds it.", mapping.Problems[2].Message);
    }

    [Theory]
    [InlineData(FieldKeys.FullName)]
    [InlineData(FieldKeys.FullName, FieldKeys.FirstName)]
    [InlineData(FieldKeys.LastName, FieldKeys.FullName)]
    public void A_full_name_column_stands_for_both_names(params string[] names)
    {
        Assert.True(Of([.. names, FieldKeys.Email]).IsUsable);
        Assert.Equal("Email Address", Assert.Single(Of(names).Problems).Field);
    }

    [Fact]
    public void A_field_given_to_two_columns_names_both()
    {
        var problem = Assert.Single(Of(FieldKeys.FullName, FieldKeys.Email, FieldKeys.Group, FieldKeys.Email).Problems);

        Assert.Equal((ProblemCodes.MappingFieldTwice, Severity.Error, "Email Address"), (problem.Code, problem.Severity, problem.Field));
        Assert.Equal("Email Address is given to 2 columns: Header 2, Header 4. Choose one.", problem.Message);
    }

    [Fact]
    public void Choices_for_columns_or_fields_that_are_not_there_are_left_out()
    {
        ColumnChoice[] choices = [new(2, "custom:gone", MappingHow.Given), new(9, FieldKeys.Group, MappingHow.Given), new(0, FieldKeys.Group, MappingHow.Given)];
        var mapping = ListMapping.Of(["A", "B"], choices, new ImportFields([], "en-GB"));

        Assert.Equal([new(1, null, MappingHow.None), new(2, null, MappingHow.None)], mapping.Choices);
        Assert.Empty(mapping.Columns);
    }

    static ListMapping Of(params string?[] fields) => ListMapping.Of(
        [.. fields.Select((_, i) => $"Header {i + 1}")],
        [.. fields.Select((f, i) => new ColumnChoice(i + 1, f, MappingHow.Given))],
        new ImportFields([], "en-GB"));
}
