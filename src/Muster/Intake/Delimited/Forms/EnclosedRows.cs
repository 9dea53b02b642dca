namespace Muster.Intake.Delimited.Forms;

/// <summary>
/// Rows enclosed in quotes as a whole, with the quotes in them doubled: what a spreadsheet makes of a text that it did not
/// take apart. Rows that are written plainly stay as they are.
/// </summary>
sealed class EnclosedRows : IRowForm
{
    static readonly char[] Delimiters = [',', ';', '\t', '|'];

    // The blank cells beside the one that holds the row.
    static readonly char[] Padding = [',', ';', '\t', ' '];

    public (string Value, string Evidence)? Said => ("enclosed in quotes", "Whole rows are enclosed in quotes, with the quotes inside them doubled, as a spreadsheet writes a text that it did not take apart.");

    public string? Delimiter => null;

    public bool IsSure => false;

    /// <returns>Null where no text of this form.</returns>
    public static EnclosedRows? In(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.StartsWith('"') && line.ContainsAny(Delimiters) && IsEnclosed(line.TrimEnd(Padding)))
                return new();
        }

        return null;
    }

    public TextReader Over(TextReader text) => new LinesAnew(text, Opened);

    static string Opened(string line) => line.TrimEnd(Padding) is var row && IsEnclosed(row) ? row[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : line;

    static bool IsEnclosed(ReadOnlySpan<char> row)
    {
        if (row.Length < 2 || row[0] != '"' || row[^1] != '"')
            return false;

        for (var rest = row[1..^1]; rest.IndexOf('"') is >= 0 and var quote; rest = rest[(quote + 2)..])
        {
            if (quote + 1 == rest.Length || rest[quote + 1] != '"')
                return false;
        }

        return true;
    }
}
