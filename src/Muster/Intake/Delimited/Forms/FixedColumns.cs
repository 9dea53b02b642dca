namespace Muster.Intake.Delimited.Forms;

/// <summary>Columns that each begin at the same place in every line, padded with blanks.</summary>
/// <param name="starts">Where they begin, the first at 0.</param>
/// <param name="isRuled">A line of dashes shows the columns.</param>
sealed class FixedColumns(IReadOnlyList<int> starts, bool isRuled) : IRowForm
{
    public (string Value, string Evidence)? Said => null;

    public string? Delimiter => ReadingOptions.FixedWidth;

    public bool IsSure => isRuled;

    public IReadOnlyList<int> Starts => starts;

    public TextReader Over(TextReader text) => new LinesAnew(text, Cut);

    string Cut(string line)
    {
        // A title runs across the columns.
        if (starts.Skip(1).Any(start => start < line.Length && line[start - 1] != ' ' && line[start] != ' ') && !line.TrimEnd().Contains("  ", StringComparison.Ordinal))
            return line;

        return string.Join(IRowForm.Between, starts.Select((start, i) => Cell(line, start, i + 1 < starts.Count ? starts[i + 1] : line.Length)));
    }

    static string Cell(string line, int start, int end) => start >= line.Length ? "" : line[start..Math.Min(end, line.Length)].Trim();
}
