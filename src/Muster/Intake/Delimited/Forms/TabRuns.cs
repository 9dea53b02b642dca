namespace Muster.Intake.Delimited.Forms;

/// <summary>As many tabs between two cells as bring the next one under the others.</summary>
sealed class TabRuns : IRowForm
{
    public (string Value, string Evidence)? Said => null;

    public string? Delimiter => "\t";

    public bool IsSure => false;

    /// <returns>Null where no text of this form.</returns>
    public static TabRuns? In(string text) => text.Contains("\t\t", StringComparison.Ordinal) ? new() : null;

    public TextReader Over(TextReader text) =>
        new LinesAnew(text, line => string.Join(IRowForm.Between, line.TrimEnd().Split('\t', StringSplitOptions.RemoveEmptyEntries)));
}
