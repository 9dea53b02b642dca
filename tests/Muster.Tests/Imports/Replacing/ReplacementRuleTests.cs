using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Replacing;

namespace Muster.Tests.Imports.Replacing;

public sealed class ReplacementRuleTests
{
    [Theory]
    [InlineData("ann@gmial.com", "ann@gmail.com")]
    [InlineData("Ann Lee <ann@GMIAL.com>,", "ann@gmail.com")]
    [InlineData("ann@mail.gmial.com", null)]
    [InlineData("gmial.com", null)]
    [InlineData("", null)]
    public void A_domain_is_replaced_in_every_address_that_has_it(string cell, string? replaced)
    {
        ReplacementRule.TryReplace(cell, new(3, "@gmial.com", "@gmail.com"), FieldKeys.Email, null, out var text);
        Assert.Equal(replaced, text);
    }

    [Fact]
    public void A_domain_needs_no_at_sign_a_second_time_and_nothing_makes_the_cell_blank()
    {
        Assert.True(ReplacementRule.TryReplace("a@x.example", new(3, "@x.example", "y.example"), FieldKeys.Email, null, out var other));
        Assert.True(ReplacementRule.TryReplace("a@x.example", new(3, "@x.example", ""), FieldKeys.Email, null, out var blank));
        Assert.Equal(("a@y.example", ""), (other, blank));
    }

    [Fact]
    public void Elsewhere_an_at_sign_is_a_letter_like_any_other()
    {
        Assert.False(ReplacementRule.TryReplace("ann@gmial.com", new(4, "@gmial.com", "x"), field: null, encoding: null, out _));
        Assert.True(ReplacementRule.TryReplace("@home", new(4, "@home", "At home"), field: null, encoding: null, out var home));
        Assert.Equal("At home", home);
    }

    [Fact]
    public void Garbled_text_is_mended_and_nothing_else_is_touched()
    {
        Assert.True(ReplacementRule.TryReplace("JÃ¶rg", Replacement.OfGarbled(1), FieldKeys.FirstName, null, out var mended));
        Assert.Equal("Jörg", mended);
        Assert.False(ReplacementRule.TryReplace("Jörg", Replacement.OfGarbled(1), FieldKeys.FirstName, null, out _));
        Assert.False(ReplacementRule.TryReplace("", Replacement.OfGarbled(1), FieldKeys.FirstName, null, out _));
    }
}
