namespace Muster.Intake.Delimited.Forms;

/// <summary>
/// How a text writes its rows where it is not with one character between plain cells. Read through its form it is such a
/// text, with as many lines as before.
/// </summary>
interface IRowForm
{
    /// <summary>Stands between cells where no single character does; a noncharacter, which no text has (Unicode 16, 23.7).</summary>
    const char Between = '\ufdd0';

    /// <summary>What to say of it, and why; null where the delimiter says it all.</summary>
    (string Value, string Evidence)? Said { get; }

    /// <summary>What separates the cells, to be told and given; null where the characters between the cells do.</summary>
    string? Delimiter { get; }

    /// <summary>Its signs are such as a plain text has not; otherwise it must read better, and find addresses.</summary>
    bool IsSure { get; }

    TextReader Over(TextReader text);
}
