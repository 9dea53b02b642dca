namespace Muster.Tests.Intake.Corpus;

enum Quoting { Needed, All, None }

/// <summary>How a list of the corpus is written.</summary>
/// <param name="Delimiter">One character or several; empty where the rows are written otherwise.</param>
/// <param name="Backslash">A backslash goes before what needs it, rather than a quote be doubled.</param>
/// <param name="LineEnd">Or "mixed".</param>
/// <param name="Blanks">What follows each delimiter.</param>
sealed record WrittenDialect(string Delimiter = ",", char Quote = '"', Quoting Quoting = Quoting.Needed, bool Backslash = false, string LineEnd = "\n", string Blanks = "")
{
    public string Written(string cell) => Quoting switch
    {
        Quoting.None when Backslash => cell.Replace("\\", "\\\\").Replace(Delimiter, "\\" + Delimiter),
        Quoting.None => cell,
        Quoting.All => Enclosed(cell),
        _ => NeedsQuotes(cell) ? Enclosed(cell) : cell,
    };

    /// <summary>Without quotes some cells cannot be written; then they are not meant either.</summary>
    public string Writable(string cell) =>
        Quoting != Quoting.None ? cell
        : Backslash ? cell.Replace('\n', ' ')
        : cell.Replace(Delimiter, "/").Replace('\n', ' ');

    bool NeedsQuotes(string cell) => cell.Contains(Delimiter) || cell.Contains(Quote) || cell.Contains('\n') || cell.Contains('\r');

    string Enclosed(string cell) =>
        Backslash
            ? $"{Quote}{cell.Replace("\\", "\\\\").Replace(Quote.ToString(), "\\" + Quote)}{Quote}"
            : $"{Quote}{cell.Replace(Quote.ToString(), $"{Quote}{Quote}")}{Quote}";
}
