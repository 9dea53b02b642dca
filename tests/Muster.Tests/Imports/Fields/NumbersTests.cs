using System.Globalization;
using CsCheck;
using Muster.Imports.Fields;

namespace Muster.Tests.Imports.Fields;

public sealed class NumbersTests
{
    [Theory]
    [InlineData("12", "12")]
    [InlineData("007", "7")]
    [InlineData("-5", "-5")]
    [InlineData("+5", "5")]
    [InlineData("−5", "-5")]
    [InlineData("- 1 234,5", "-1234.5")]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("12.50", "12.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("-0.125", "-0.125")]
    [InlineData(",5", "0.5")]
    [InlineData("1,234.5", "1234.5")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("1 234,5", "1234.5")]
    [InlineData("1 234 567", "1234567")]
    [InlineData("1'234.5", "1234.5")]
    [InlineData("1’234,5", "1234.5")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("12,34,567.5", "1234567.5")]
    [InlineData("1.2345", "1.2345")]
    public void Points_commas_blanks_and_apostrophes_are_understood(string text, string stored)
    {
        Assert.Equal(stored, Numbers.Read(text, Culture("en-GB")));
        Assert.Equal(stored, Numbers.Read(text, Culture("de-DE")));
    }

    [Theory]
    [InlineData("1,234", "en-GB", "1234")]
    [InlineData("1,234", "de-DE", "1.234")]
    [InlineData("1.234", "en-GB", "1.234")]
    [InlineData("1.234", "de-DE", "1234")]
    [InlineData("-1.234", "de-DE", "-1234")]
    public void A_lone_separator_before_three_digits_is_read_as_the_organisation_writes(string text, string locale, string stored) =>
        Assert.Equal(stored, Numbers.Read(text, Culture(locale)));

    [Theory]
    [InlineData("")]
    [InlineData("twelve")]
    [InlineData("12 kg")]
    [InlineData("1,2,3")]
    [InlineData("1.2.3")]
    [InlineData("1,2,3.4")]
    [InlineData("1.234,567.8")]
    [InlineData("030 12 3")]
    [InlineData("1 2")]
    [InlineData("1-2")]
    [InlineData("--1")]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData(".")]
    [InlineData("١٢")]
    public void What_is_no_number_is_not_guessed_at(string text) => Assert.Null(Numbers.Read(text, Culture("en-GB")));

    [Fact]
    public void Every_number_comes_back_however_a_culture_writes_it() =>
        (from number in Gen.Decimal[-1_000_000_000m, 1_000_000_000m]
         from decimals in Gen.Int[0, 6]
         from locale in Gen.OneOf("en-GB", "de-DE", "fr-FR", "de-CH", "sv-SE", "en-IN")
         select (Number: Math.Round(number, decimals), Decimals: decimals, Locale: locale)).Sample(t =>
        {
            var culture = Culture(t.Locale);
            var written = t.Number.ToString($"N{t.Decimals}", culture).Replace('\u00a0', ' ').Replace('\u202f', ' ');

            Assert.Equal(t.Number, decimal.Parse(Numbers.Read(written, culture)!, CultureInfo.InvariantCulture));
        });

    static CultureInfo Culture(string locale) => CultureInfo.GetCultureInfo(locale);
}
