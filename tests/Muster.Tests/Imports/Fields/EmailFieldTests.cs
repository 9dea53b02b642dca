using Muster.Imports.Fields;
using Muster.Problems;

namespace Muster.Tests.Imports.Fields;

public sealed class EmailFieldTests
{
    readonly EmailField _field = new();

    [Fact]
    public void A_good_address_leaves_nothing_to_say()
    {
        var row = _field.Read("Ann.Lee@X.example");

        Assert.Equal("Ann.Lee@X.example", row.Email?.Text);
        Assert.Empty(row.Problems);
    }

    [Theory]
    [InlineData("mailto:ann@x.example")]
    [InlineData("<ann@x.example>")]
    [InlineData("ann@x.example.")]
    [InlineData("ann@x.example,")]
    [InlineData(" ann@x.example")]
    [InlineData("ann@x.example\u00a0")]
    public void A_cleaned_address_is_used_and_noted(string cell)
    {
        var row = _field.Read(cell);

        Assert.Equal("ann@x.example", row.Email?.Text);
        var note = Assert.Single(row.Problems);
        Assert.Equal((ProblemCodes.ValueCleaned, Severity.Note, cell), (note.Code, note.Severity, note.Value));
        Assert.Equal("Cleaned to “ann@x.example”.", note.Message);
    }

    [Fact]
    public void A_malformed_address_says_what_is_wrong_with_it()
    {
        var problem = _field.ProblemOf("ann@@x.example");

        Assert.Equal(ProblemCodes.EmailMalformed, problem.Code);
        Assert.Equal("This is not an email address: there is more than one @ in it. Correct it.", problem.Message);
        Assert.Null(_field.Read("ann@@x.example").Email);
    }

    [Fact]
    public void An_address_of_more_than_254_characters_is_too_long()
    {
        var longest = $"{new string('a', 64)}@{new string('b', 63)}.{new string('c', 63)}.{new string('d', 57)}.org";

        Assert.Equal(254, longest.Length);
        Assert.Empty(_field.Read(longest).Problems);
        var problem = Assert.Single(_field.Read("x." + longest).Problems);
        Assert.Equal((ProblemCodes.ValueTooLong, Severity.Error), (problem.Code, problem.Severity));
        Assert.Contains("254 is the most", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_local_part_in_foreign_letters_is_used_with_a_warning()
    {
        Assert.Equal(ProblemCodes.EmailMalformed, _field.ProblemOf("zoë@x.example", Severity.Warning).Code);
        Assert.Equal("zoë@x.example", _field.Read("zoë@x.example").Email?.Text);
        Assert.Empty(_field.Read("zoe@münchen.example").Problems);
    }

    [Fact]
    public void A_misspelt_domain_is_used_with_a_warning_that_names_the_likely_one()
    {
        var problem = _field.ProblemOf("Ann@Gmial.com", Severity.Warning);

        Assert.Equal(ProblemCodes.EmailDomainSuspicious, problem.Code);
        Assert.Contains("gmail.com", problem.Message, StringComparison.Ordinal);
        Assert.Equal("Ann@Gmial.com", _field.Read("Ann@Gmial.com").Email?.Text);
    }

    [Fact]
    public void A_blank_cell_is_left_for_the_row_to_complain_of()
    {
        Assert.Empty(_field.Read(" ").Problems);
        Assert.Empty(_field.Read("<>").Problems);
    }

    [Fact]
    public void Cells_look_like_addresses_in_the_share_that_are()
    {
        Assert.Equal(0.75, _field.LooksLike(["ann@x.example", "mailto:bo@x.example", "<cy@x.example>", "di"]));
        Assert.Equal(0, _field.LooksLike([]));
    }
}
