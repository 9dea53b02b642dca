using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Problems;

namespace Muster.Tests.Imports.Fields;

public sealed class NameFieldTests
{
    public static TheoryData<string> Keys => [FieldKeys.FirstName, FieldKeys.LastName];

    static ImportFields Fields { get; } = new([], "en-GB");

    [Theory, MemberData(nameof(Keys))]
    public void A_name_is_taken_as_it_is(string key)
    {
        var row = Field(key).Read("José María");

        Assert.Equal("José María", NameIn(row, key));
        Assert.Empty(row.Problems);
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_name_is_cleaned_and_the_cleaning_noted(string key)
    {
        var row = Field(key).Read("\u00a0Zoe\u0308  \u200bMay\t");

        Assert.Equal("Zoë May", NameIn(row, key));
        var note = Assert.Single(row.Problems);
        Assert.Equal((ProblemCodes.ValueCleaned, Severity.Note, Field(key).Name, "Cleaned to “Zoë May”."), (note.Code, note.Severity, note.Field, note.Message));
    }

    [Theory, MemberData(nameof(Keys))]
    public void A_name_has_100_characters_at_most(string key)
    {
        Assert.Empty(Field(key).Read(new string('a', 100)).Problems);

        Assert.Equal(ProblemCodes.ValueTooLong, Field(key).ProblemOf(new string('a', 101)).Code);
        Assert.Equal($"{new string('a', 40)}… (101 characters)", NameIn(Field(key).Read(new string('a', 101)), key));
    }

    [Theory, MemberData(nameof(Keys))]
    public void An_emoji_is_one_character_of_a_name(string key)
    {
        static string Emoji(int count) => string.Concat(Enumerable.Repeat("\U0001F600", count));

        Assert.Empty(Field(key).Read(Emoji(100)).Problems);
        Assert.Equal($"{Field(key).Name} is 300 characters long; 100 is the most. Shorten it.", Field(key).ProblemOf(Emoji(300)).Message);
        Assert.EndsWith("… (300 characters)", NameIn(Field(key).Read(Emoji(300)), key), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_measured_once_it_is_clean() =>
        Assert.DoesNotContain(Field(FieldKeys.FirstName).Read(new string('a', 100) + "  ").Problems, p => p.IsError);

    [Fact]
    public void A_full_name_fills_both_names()
    {
        var row = Field(FieldKeys.FullName).Read("van der Berg,  Ann");

        Assert.Equal(("Ann", "van der Berg"), (row.FirstName, row.LastName));
        Assert.Equal(ProblemCodes.ValueCleaned, Assert.Single(row.Problems).Code);
    }

    [Fact]
    public void Either_half_of_a_full_name_has_100_characters_at_most()
    {
        var field = Field(FieldKeys.FullName);

        Assert.Empty(field.Read($"{new string('a', 100)} {new string('b', 100)}").Problems);
        Assert.Equal(ProblemCodes.ValueTooLong, field.ProblemOf($"{new string('a', 101)} Lee").Code);
        Assert.Equal(ProblemCodes.ValueTooLong, Assert.Single(field.Read($"Ann {new string('b', 101)}").Problems).Code);
    }

    static ImportField Field(string key) => Fields.Find(key)!;

    static string NameIn(MappedRow row, string key) => key == FieldKeys.FirstName ? row.FirstName : row.LastName;
}
