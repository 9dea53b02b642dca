using Muster.Intake.Delimited.Forms;

namespace Muster.Intake.Delimited;

/// <summary>How a delimited text separates its cells.</summary>
/// <param name="Delimiter">Null for a single column.</param>
/// <param name="Quote">Null where every quote is an ordinary character.</param>
/// <param name="Backslash">A backslash makes a quote, a delimiter or another backslash after it ordinary.</param>
/// <param name="HasSeparatorLine">The first line is Excel's <c>sep=;</c> and no record.</param>
sealed record Dialect(char? Delimiter, char? Quote = '"', bool Backslash = false, bool HasSeparatorLine = false)
{
    /// <summary>How rows are written; null where plainly.</summary>
    public IRowForm? Form { get; init; }

    /// <summary>Blanks before and after delimiters belong to no cell.</summary>
    public bool SkipsBlanks { get; init; }

    /// <summary>The usual number of cells of a record; 0 where unknown.</summary>
    public int Width { get; init; }

    /// <summary>The cell that usually holds an email address; -1 where none does.</summary>
    public int EmailCell { get; init; } = -1;

    /// <summary>Before any other character a backslash is one itself, as in a path.</summary>
    public bool IsEscapable(char c) => c == '\\' || c == Quote || c == Delimiter || c is '"' or '\'';
}
