using CsCheck;
using Muster.Learners;

namespace Muster.Tests.Learners;

public sealed class EmailCleaningTests
{
    [Theory]
    [InlineData("ann@x.example")]
    [InlineData("  ann@x.example ")]
    [InlineData("\u00a0ann@x.example\u200b")]
    [InlineData("mailto:ann@x.example")]
    [InlineData("MailTo: ann@x.example")]
    [InlineData("mailto:ann@x.example?subject=Welcome")]
    [InlineData("<ann@x.example>")]
    [InlineData("<<ann@x.example>>")]
    [InlineData("<mailto:ann@x.example>")]
    [InlineData("mailto:<ann@x.example>")]
    [InlineData("mailto:<ann@x.example>.")]
    [InlineData("Ann Lee <ann@x.example>")]
    [InlineData("Ann Lee <ann@x.example>;")]
    [InlineData("\"Lee, Ann\" <ann@x.example>, ")]
    [InlineData("ann@x.example.")]
    [InlineData("ann@x.example,")]
    [InlineData("ann@x.example;")]
    [InlineData("ann@x.example .,;")]
    [InlineData("<ann@x.example.>,")]
    [InlineData("<ann@x.example>.")]
    public void What_is_wrapped_around_an_address_comes_off(string cell) => Assert.Equal("ann@x.example", EmailCleaning.Clean(cell));

    [Theory]
    [InlineData("what?@x.example")]
    [InlineData("Ann.LEE@X.Example")]
    [InlineData(".ann@x.example")]
    [InlineData("ann@x.example, bo@x.example")]
    [InlineData("mailto@x.example")]
    [InlineData("no address")]
    public void The_rest_stays_as_it_is(string cell) => Assert.Equal(cell, EmailCleaning.Clean(cell));

    [Theory]
    [InlineData("")]
    [InlineData(" \u00a0\t")]
    [InlineData("<>")]
    [InlineData(".")]
    public void Wrapping_around_nothing_is_blank(string cell) => Assert.Equal("", EmailCleaning.Clean(cell));

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        Gen.OneOf("<", ">", "mailto:", "ann@x.example", ".", ",", ";", " ", "?", "Ann", "\u200b").Array[0, 8].Sample(parts =>
        {
            var once = EmailCleaning.Clean(string.Concat(parts));
            Assert.Equal(once, EmailCleaning.Clean(once));
        });
}
