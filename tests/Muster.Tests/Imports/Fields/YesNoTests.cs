using Muster.Imports.Fields;

namespace Muster.Tests.Imports.Fields;

public sealed class YesNoTests
{
    [Theory]
    [InlineData("yes", "no")]
    [InlineData("Y", "N")]
    [InlineData("TRUE", "FALSE")]
    [InlineData("1", "0")]
    [InlineData("on", "off")]
    [InlineData("✓", "✗")]
    [InlineData("Ja", "Nein")]
    [InlineData("ja", "nee")]
    [InlineData("ja", "nej")]
    [InlineData("oui", "non")]
    [InlineData("SÍ", "No")]
    [InlineData("sì", "no")]
    [InlineData("sim", "não")]
    [InlineData("tak", "nie")]
    [InlineData("ano", "ne")]
    [InlineData("igen", "nem")]
    [InlineData("evet", "hayır")]
    [InlineData("kyllä", "ei")]
    [InlineData("да", "нет")]
    [InlineData("так", "ні")]
    [InlineData("ΝΑΙ", "όχι")]
    [InlineData("はい", "いいえ")]
    [InlineData("是", "否")]
    [InlineData("예", "아니요")]
    [InlineData("כן", "לא")]
    [InlineData("نعم", "لا")]
    public void Yes_and_no_are_known_in_many_languages(string yes, string no)
    {
        Assert.True(YesNo.Read(yes));
        Assert.False(YesNo.Read(no));
    }

    [Theory]
    [InlineData("")]
    [InlineData("maybe")]
    [InlineData("2")]
    [InlineData("yes and no")]
    public void What_is_neither_is_not_guessed_at(string text) => Assert.Null(YesNo.Read(text));
}
