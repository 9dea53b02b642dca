using System.Globalization;
using Muster.Intake.Encodings;

namespace Muster.Intake;

/// <summary>What people call the things that they can say of a file, in the same words on every surface.</summary>
public static class ReadingWords
{
    const int LongestDelimiter = 20;

    static readonly (char Character, string[] Words)[] Delimiters =
        [('\t', ["tab", "\\t"]), (',', ["comma"]), (';', ["semicolon"]), ('|', ["bar", "pipe", "vertical bar"]), (':', ["colon"]), (' ', ["blank", "space"])];

    static readonly (char Character, string[] Words)[] Quotes =
        [('"', ["double", "double quote"]), ('\'', ["single", "single quote"]), ('\0', ["none", ""])];

    /// <summary>Those worth offering, by IANA name, the likeliest first. Others that .NET knows are read as well.</summary>
    public static IReadOnlyList<string> Encodings { get; } = ["utf-8", "utf-16le", "utf-16be", .. CodePage.All.Select(c => c.Name)];

    /// <summary>Those worth offering, with what they are called.</summary>
    public static IReadOnlyList<(string Characters, string Name)> DelimitersOffered { get; } =
        [(",", "Comma"), (";", "Semicolon"), ("\t", "Tab"), ("|", "Vertical bar"), (":", "Colon"), (" ", "Blank"), ("  ", "Two blanks"), ("||", "Two bars"), ("::", "Two colons"), (ReadingOptions.FixedWidth, "None: fixed widths")];

    /// <summary>All there are; <c>'\0'</c> for none.</summary>
    public static IReadOnlyList<(char Character, string Name)> QuotesOffered { get; } = [('"', "Double quote"), ('\'', "Single quote"), ('\0', "None")];

    /// <summary>What to say where a finding is wrong, as the forms' fields are labelled.</summary>
    public static string Of(ReadingChoice choice) => choice switch
    {
        ReadingChoice.Backslash => "Before a quote in a cell",
        ReadingChoice.Rows => "Rows are written",
        ReadingChoice.HeaderLine => "Header on line",
        ReadingChoice.HeaderRows => "The header takes",
        ReadingChoice.Sections => "Titles between rows",
        ReadingChoice.Foot => "Totals and notes below",
        ReadingChoice.HiddenRows => "Hidden rows",
        _ => choice.ToString(),
    };

    /// <param name="name">IANA name in lower case.</param>
    public static bool TryEncoding(string text, out string name) => CodePages.TryGet(text, out _, out name);

    /// <summary>As <see cref="TryDelimiter"/> reads it, in characters that can be seen where those themselves cannot.</summary>
    public static string Written(string delimiter) =>
        delimiter is [< ' ' and not '\t' and var control] ? string.Create(CultureInfo.InvariantCulture, $"\\x{(int)control:x2}") : delimiter;

    /// <param name="text">A word such as "tab" or "fixed", a control character such as \x1f, or the characters themselves.</param>
    public static bool TryDelimiter(string text, out string delimiter)
    {
        delimiter = text.Equals(ReadingOptions.FixedWidth, StringComparison.OrdinalIgnoreCase) ? ReadingOptions.FixedWidth
            : TryFind(Delimiters, text, out var character) || TryControl(text, out character) ? character.ToString()
            : text;

        return delimiter == ReadingOptions.FixedWidth || MaySeparate(delimiter);
    }

    /// <param name="quote"><c>'\0'</c> where there is none.</param>
    public static bool TryQuote(string text, out char quote) => TryFind(Quotes, text, out quote);

    // Several letters are a word that was misspelt.
    static bool MaySeparate(string delimiter) =>
        delimiter.Length is > 0 and <= LongestDelimiter && !delimiter.Any(c => c is '\r' or '\n' || (delimiter.Length > 1 && char.IsLetterOrDigit(c)));

    static bool TryControl(string text, out char control)
    {
        control = text is ['\\', 'x' or 'X', '0' or '1', _] && byte.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : '\0';
        return control != '\0';
    }

    static bool TryFind((char Character, string[] Words)[] known, string text, out char character)
    {
        foreach (var (candidate, words) in known)
        {
            if (words.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                character = candidate;
                return true;
            }
        }

        character = text.Length == 1 ? text[0] : '\0';
        return text.Length == 1;
    }
}
