using Muster.Imports.Fields;

namespace Muster.Tests.Imports.Fields;

public sealed class DomainTyposTests
{
    [Theory]
    [InlineData("gmial.com", "gmail.com")]
    [InlineData("gmail.con", "gmail.com")]
    [InlineData("gmail.co", "gmail.com")]
    [InlineData("gmail.cm", "gmail.com")]
    [InlineData("gamil.com", "gmail.com")]
    [InlineData("hotmial.com", "hotmail.com")]
    [InlineData("hotmal.com", "hotmail.com")]
    [InlineData("yaho.com", "yahoo.com")]
    [InlineData("yahooo.co.uk", "yahoo.co.uk")]
    [InlineData("outlok.com", "outlook.com")]
    [InlineData("t-onlin.de", "t-online.de")]
    [InlineData("wbe.de", "web.de")]
    [InlineData("oragne.fr", "orange.fr")]
    public void A_slip_in_a_common_domain_is_suspicious(string domain, string likely) => Assert.Equal(likely, DomainTypos.Likely(domain));

    [Theory]
    [InlineData("gmail.com")]
    [InlineData("x.example")]
    [InlineData("mail.com")]
    [InlineData("ymail.com")]
    [InlineData("gmx.at")]
    [InlineData("acme.com")]
    [InlineData("gmail.example")]
    [InlineData("mygmail.com")]
    public void Other_domains_are_not(string domain) => Assert.Null(DomainTypos.Likely(domain));

    // The providers' own domains of other countries: nobody misspelt them.
    [Theory]
    [InlineData("yahoo.co.in")]
    [InlineData("yahoo.co.jp")]
    [InlineData("yahoo.no")]
    [InlineData("hotmail.no")]
    [InlineData("outlook.cz")]
    [InlineData("protonmail.ch")]
    [InlineData("orange.es")]
    [InlineData("t-online.hu")]
    public void The_same_provider_in_another_country_is_not(string domain) => Assert.Null(DomainTypos.Likely(domain));
}
