using System.Buffers;

namespace Muster.Intake.Delimited.Forms;

/// <summary>Rows between bars, with lines of dashes among them: tables of Markdown and of the consoles of databases.</summary>
sealed class BorderedRows : IRowForm
{
    const double NearlyAll = 0.8;

    static readonly SearchValues<char> InRules = SearchValues.Create("|+-=: \t─━═│║┼├┤┌┐└┘┬┴╪╞╡╔╗╚╝╦╩╬╠╣");

    public (string Value, string Evidence)? Said => ("between bars", "Rows begin and end with a bar, as in Markdown; lines of dashes between them are no rows.");

    public string? Delimiter => null;

    public bool IsSure => true;

    /// <returns>Null where no text of this form.</returns>
    public static BorderedRows? In(string text)
    {
        var (lines, bordered, rows) = (0, 0, 0);

        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var row = line.Trim();

            if (row.IsEmpty)
                continue;

            lines++;
            var isRow = IsBordered(row);
            rows += isRow && !IsRule(row) ? 1 : 0;
            bordered += isRow || IsRule(row) ? 1 : 0;
        }

        return rows >= 2 && bordered >= lines * NearlyAll ? new() : null;
    }

    public TextReader Over(TextReader text) => new LinesAnew(text, Opened);

    static string Opened(string line)
    {
        var row = line.AsSpan().Trim();

        if (IsRule(row))
            return "";

        return IsBordered(row) ? row[1..^1].ToString().Replace('│', '|').Replace('║', '|') : line;
    }

    static bool IsBordered(ReadOnlySpan<char> row) => row.Length > 2 && IsBar(row[0]) && IsBar(row[^1]);

    static bool IsBar(char c) => c is '|' or '│' or '║';

    static bool IsRule(ReadOnlySpan<char> row) => row.Length > 2 && !row.ContainsAnyExcept(InRules) && row.ContainsAny("-=─━═");
}
