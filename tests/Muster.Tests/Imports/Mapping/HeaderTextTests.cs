using Muster.Imports.Mapping;

namespace Muster.Tests.Imports.Mapping;

public sealed class HeaderTextTests
{
    [Theory]
    [InlineData("First Name", "firstname")]
    [InlineData("FIRST_NAME", "firstname")]
    [InlineData("first-name *", "firstname")]
    [InlineData("First Name:", "firstname")]
    [InlineData("First Name (required)", "firstname")]
    [InlineData("First Name [as in passport]", "firstname")]
    [InlineData("E-Mail-Adresse", "emailadresse")]
    [InlineData("Prénom", "prenom")]
    [InlineData("Imię", "imie")]
    [InlineData("(Email)", "email")]
    [InlineData("***", "")]
    public void A_header_is_compared_without_case_accents_blanks_and_decoration(string header, string bare) =>
        Assert.Equal(bare, HeaderText.Bare(header));

    [Theory]
    [InlineData("workEmail_address", "work email address")]
    [InlineData("Employee - First Name (legal)", "employee first name")]
    public void The_words_of_a_header_are_told_apart(string header, string words) =>
        Assert.Equal(words, string.Join(' ', HeaderText.Words(header)));
}
