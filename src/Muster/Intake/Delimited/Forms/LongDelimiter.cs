namespace Muster.Intake.Delimited.Forms;

/// <summary>Several characters between the cells, such as <c>||</c>.</summary>
/// <param name="isSure">The single character separates nothing anywhere.</param>
sealed class LongDelimiter(string delimiter, bool isSure) : IRowForm
{
    static readonly string Between = IRowForm.Between.ToString();

    public (string Value, string Evidence)? Said => null;

    public string? Delimiter => delimiter;

    public bool IsSure => isSure;

    public TextReader Over(TextReader text) => new LinesAnew(text, line => line.Replace(delimiter, Between, StringComparison.Ordinal));
}
