using Muster.Imports.Fields;
using Muster.Problems;

namespace Muster.Tests.Imports.Fields;

public sealed class GroupFieldTests
{
    readonly GroupField _field = new();

    [Theory]
    [InlineData("Nursing", "Nursing")]
    [InlineData("Nursing;Kitchen", "Nursing|Kitchen")]
    [InlineData("Nursing ; Night  Shift;", "Nursing|Night Shift")]
    [InlineData(";;Nursing;;", "Nursing")]
    [InlineData("Nursing, Kitchen", "Nursing, Kitchen")]
    [InlineData(";", "")]
    [InlineData("", "")]
    public void Names_are_split_at_semicolons_and_nowhere_else(string cell, string names) =>
        Assert.Equal(names, string.Join('|', _field.Read(cell).Groups));

    [Fact]
    public void The_same_name_in_another_case_or_with_other_blanks_counts_once() =>
        Assert.Equal(["Night Shift"], _field.Read("Night Shift;night shift;NIGHTSHIFT").Groups);

    [Fact]
    public void Cleaning_the_cell_is_noted()
    {
        var note = Assert.Single(_field.Read("Night\u00a0Shift").Problems);

        Assert.Equal((ProblemCodes.ValueCleaned, Severity.Note), (note.Code, note.Severity));
    }

    [Fact]
    public void Each_name_has_100_characters_at_most()
    {
        var (fits, tooLong) = (new string('a', 100), new string('b', 101));
        var row = _field.Read($"{fits};{tooLong};Kitchen");

        Assert.Equal([fits, "Kitchen"], row.Groups);
        var problem = Assert.Single(row.Problems);
        Assert.Equal((ProblemCodes.ValueTooLong, Severity.Error, tooLong), (problem.Code, problem.Severity, problem.Value));
    }
}
