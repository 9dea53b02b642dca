using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake.Tables;

namespace Muster.Tests.Imports.Mapping;

/// <summary>A header comes from a stranger; what is longer than a name costs nothing and is like nothing.</summary>
public sealed class LongHeaderTests
{
    const int Longest = 32_767;

    public static TheoryData<string> Headers =>
    [
        $"abc def {new string('x', 32_000)}",
        $"{new string('a', 16_000)} {new string('b', 16_000)}",
        Repeated("Emial adres/"),
        Repeated("ab/"),
    ];

    [Theory, MemberData(nameof(Headers))]
    public void What_is_longer_than_a_name_is_not_taken_apart(string header)
    {
        var form = new HeaderForm(header);

        Assert.Equal(("", 0, 0, 0), (form.Bare, form.Words.Count, form.AllWords.Count, form.Parts.Count));
    }

    [Theory, MemberData(nameof(Headers))]
    public void What_is_longer_than_a_name_is_suggested_for_nothing(string header)
    {
        string[] headers = [.. Enumerable.Repeat(header, 30), "Email"];

        Assert.Equal([.. Enumerable.Repeat<string?>(null, 30), FieldKeys.Email], Suggested.For(headers).Fields());
    }

    [Fact]
    public void A_name_may_be_as_long_as_the_longest_that_is_found_as_a_header()
    {
        var longest = new string('x', Header.LongestName);
        var fields = new[] { Suggested.Text(longest), Suggested.Text(longest + "x") };

        Assert.Equal([FieldKeys.Custom(fields[0].Id), null], Suggested.For(fields, longest, longest + "x").Fields());
    }

    [Fact]
    public void A_character_that_stands_for_many_counts_as_many() => Assert.Empty(new HeaderForm(new string('\ufdfa', Header.LongestName)).Bare);

    [Theory]
    [InlineData("Email / Courriel / Correo / E-Mail", 4, FieldKeys.Email)]
    [InlineData("Email / Courriel / Correo / E-Mail / Email", 0, null)]
    public void A_name_in_more_than_four_languages_is_a_list(string header, int parts, string? field)
    {
        Assert.Equal(parts, new HeaderForm(header).Parts.Count);
        Assert.Equal([field], Suggested.For(header).Fields());
    }

    [Fact]
    public void Whoever_stops_waiting_stops_the_suggestion() =>
        Assert.Throws<OperationCanceledException>(() => MappingSuggestion.Suggest(["Email"], hasHeader: true, [[]], new ImportFields([], "en-GB"), remembered: null, new CancellationToken(canceled: true)));

    static string Repeated(string part) => string.Concat(Enumerable.Repeat(part, Longest / part.Length));
}
