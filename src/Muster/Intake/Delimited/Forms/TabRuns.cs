namespace Muster.Intake.Delimited.Forms;

/// <summary>As many tabs between two cells as bring the next one under the others.</summary>
sealed class TabRuns : IRowForm
{
    const double NearlyAll = 0.95;

    public (string Value, string Evidence)? Said => null;

    public string? Delimiter => "\t";

    public bool IsSure => false;

    /// <returns>Null where no text of this form. In such a one no cell is blank: from the header on all lines have as many runs, of tabs by turns more and fewer.</returns>
    public static TabRuns? In(string text)
    {
        if (!text.Contains("\t\t", StringComparison.Ordinal))
            return null;

        List<(int Tabs, int Runs)> lines = [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).Where(line => line.Contains('\t')).Select(Counted)];
        var alike = lines.Count(line => line.Runs == lines[0].Runs);
        return alike >= lines.Count * NearlyAll && lines.Exists(line => line.Tabs != lines[0].Tabs) ? new() : null;
    }

    public TextReader Over(TextReader text) =>
        new LinesAnew(text, line => string.Join(IRowForm.Between, line.TrimEnd().Split('\t', StringSplitOptions.RemoveEmptyEntries)));

    static (int Tabs, int Runs) Counted(string line) =>
        (line.Count('\t'), Enumerable.Range(0, line.Length).Count(i => line[i] == '\t' && (i == 0 || line[i - 1] != '\t')));
}
