using CsCheck;
using Muster.Intake;

namespace Muster.Tests.Intake;

public sealed class SpreadsheetSafeTests
{
    static readonly Gen<string> Texts = Gen.Frequency(
        (1, Gen.String),
        (2, Gen.String[Gen.OneOf('\'', '=', '+', '-', '@', '\t', '\r', '\n', 'a', ' ')]));

    [Fact]
    public void Restores_whatever_was_protected() =>
        Texts.Sample(text => SpreadsheetSafe.Restore(SpreadsheetSafe.Protect(text)) == text);

    [Fact]
    public void A_protected_text_starts_with_nothing_that_a_spreadsheet_calculates() =>
        Texts.Sample(text => SpreadsheetSafe.Protect(text) is not ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("'=1", "''=1")]
    [InlineData("Ann", "Ann")]
    public void Protects_only_what_could_be_a_formula(string text, string expected) =>
        Assert.Equal(expected, SpreadsheetSafe.Protect(text));

    [Theory]
    [InlineData("'tis")]
    [InlineData("'s-Hertogenbosch")]
    [InlineData("'")]
    [InlineData("")]
    public void Leaves_an_ordinary_apostrophe(string text) => Assert.Equal(text, SpreadsheetSafe.Restore(text));

    [Fact]
    public void A_protected_export_comes_back_unharmed()
    {
        string[] cells = ["-Ann", "=Lee", "ann@x.example", "+49 30 1"];
        var text = new StringWriter();
        DelimitedText.WriteRecord(text, ["First Name", "Last Name", "Email", "Phone"], spreadsheetSafe: true);
        DelimitedText.WriteRecord(text, cells, spreadsheetSafe: true);

        Assert.Contains("'-Ann,'=Lee,", text.ToString(), StringComparison.Ordinal);
        Assert.Equal(cells, Assert.Single(Lists.Open(text.ToString()).Cells()));
    }
}
