using CsCheck;
using Muster.Intake;

namespace Muster.Tests.Intake;

public sealed class CleaningTests
{
    // Any UTF-16 at all, lone surrogates included, and more of what cleaning is about than chance would bring.
    static readonly Gen<string> AnyText = Gen.Frequency(
        (1, Gen.String[Gen.Char]),
        (1, Gen.String[Gen.Char['\ud800', '\udfff']]),
        (3, Gen.String[Gen.OneOf('a', 'é', 'e', '\u0301', '\u0327', ' ', '\t', '\u00a0', '\u200b', '\u200c', '\u200d', '\ufeff', '\0', '\u2003', '\u00ad', '\u1100', '\u1161', '\u3000', '\ud83d', '\ude00')]));

    [Theory]
    [InlineData("Ann", "Ann")]
    [InlineData("  Ann  Marie ", "Ann Marie")]
    [InlineData("\u00a0Edwin\u200b\u00a0 ", "Edwin")]
    [InlineData("Ann\tMarie\r\nLee", "Ann Marie Lee")]
    [InlineData("Jose\u0301", "José")]
    [InlineData("e\u200b\u0301", "é")]
    [InlineData("A\0nn\u0007", "Ann")]
    [InlineData("\ufeffAnn", "Ann")]
    [InlineData("\u202aann@x.example\u202c", "ann@x.example")]
    [InlineData("李\u3000明", "李 明")]
    [InlineData("\u200b\u00a0\u200d", "")]
    [InlineData("", "")]
    public void Cleans(string text, string expected) => Assert.Equal(expected, Cleaning.Clean(text));

    [Theory]
    [InlineData("می\u200cخواهم", "می\u200cخواهم")]
    [InlineData("\u200cمی\u200d", "می")]
    [InlineData("क्\u200dष \u200dक", "क्\u200dष क")]
    public void Keeps_joiners_inside_words_only(string text, string expected) => Assert.Equal(expected, Cleaning.Clean(text));

    [Theory]
    [InlineData("Mül\uffffler", "Müller")]
    [InlineData("\ufffeŻak", "Żak")]
    public void What_is_no_character_goes_and_stops_nothing(string text, string clean) => Assert.Equal(clean, Cleaning.Clean(text));

    [Fact]
    public void A_lone_surrogate_becomes_a_replacement_character() => Assert.Equal("A\ufffdB", Cleaning.Clean("A\ud83dB"));

    [Fact]
    public void A_clean_text_is_the_same_string()
    {
        var text = "Žofie Müller".Normalize();

        Assert.Same(text, Cleaning.Clean(text));
    }

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        AnyText.Sample(text => Cleaning.Clean(Cleaning.Clean(text)) == Cleaning.Clean(text));

    [Fact]
    public void A_clean_text_is_trimmed_folded_and_normal() =>
        AnyText.Sample(text =>
        {
            var clean = Cleaning.Clean(text);
            return clean == clean.Trim() && !clean.Contains("  ") && clean.IsNormalized() && !clean.Any(char.IsControl);
        });

    [Fact]
    public void Blank_is_what_cleans_to_nothing() =>
        AnyText.Sample(text => Cleaning.IsBlank(text) == (Cleaning.Clean(text).Length == 0));
}
