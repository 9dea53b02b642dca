using System.Buffers;
using System.Globalization;

namespace Muster.Intake.Tables;

/// <summary>Tells the shape of a cell by its characters; cheap, for it is asked of every cell of every candidate reading.</summary>
static class CellShapes
{
    static readonly SearchValues<char> NotInAddress = SearchValues.Create(" ,;\t|\"");

    public static CellShape Of(ReadOnlySpan<char> text)
    {
        text = text.Trim();

        if (text.IsEmpty || Cleaning.IsBlank(text))
            return CellShape.Blank;

        if (text.Contains('@'))
            return IsEmail(text) ? CellShape.Email : IsMailbox(text) ? CellShape.Mailbox : CellShape.AddressAndMore;

        if (char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '(' or '.')
        {
            if (IsDate(text) || IsTime(text))
                return CellShape.Date;

            if (IsNumber(text))
                return CellShape.Number;
        }

        return Worded(text);
    }

    /// <summary>Looks like one address; whether it is a valid one is asked elsewhere.</summary>
    public static bool IsEmail(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            text = text[7..];

        text = text.Trim("<>. ,");
        var at = text.IndexOf('@');

        return at > 0
            && at < text.Length - 1
            && !text[(at + 1)..].ContainsAny("@:/")
            && !text.ContainsAny(NotInAddress)
            && !text[..at].Contains(':')
            && !text.StartsWith("'");
    }

    static bool IsMailbox(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('<');
        return open > 0 && text[^1] == '>' && IsEmail(text[(open + 1)..^1]) && Worded(text[..open].Trim().Trim('"')) != CellShape.Text;
    }

    static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = 0;

        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (c is not ('+' or '-' or '.' or ',' or ' ' or '(' or ')' or '/' or '%' or '\u00a0' or '\''))
                return false;
        }

        return digits > 0;
    }

    static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length is < 6 or > 35)
            return false;

        var separators = 0;
        var separator = '\0';
        var datePart = text.IndexOfAny(' ', 'T') is var blank and > 0 ? text[..blank] : text;

        foreach (var c in datePart)
        {
            if (char.IsAsciiDigit(c))
                continue;

            if (c is not ('-' or '/' or '.') || (separator != '\0' && c != separator))
                return false;

            separator = c;
            separators++;
        }

        return separators == 2 && datePart.Length <= 10 && char.IsAsciiDigit(datePart[^1]);
    }

    static bool IsTime(ReadOnlySpan<char> text) =>
        text.Length is >= 4 and <= 8
        && text[^3] == ':'
        && text.Count(':') <= 2
        && !text.ContainsAnyExceptInRange('0', ':');

    static CellShape Worded(ReadOnlySpan<char> text)
    {
        if (text.Length > 60)
            return CellShape.Text;

        var shape = CellShape.Words;

        for (var i = 0; i < text.Length; i++)
        {
            if (IsWordly(text[i]))
                continue;

            // Inside a sentence a blank follows; a delimiter that was missed has none.
            if (text[i] is not (',' or ';' or ':' or '!' or '?') || (i + 1 < text.Length && text[i + 1] != ' ') || i == 0)
                return CellShape.Text;

            shape = CellShape.Phrase;
        }

        return text[0] is '\'' or '/' or '.' || text[^1] is '\'' or '/' ? CellShape.Text : shape;
    }

    static bool IsWordly(char c) => char.IsAscii(c)
        ? char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '-' or '\'' or '&' or '/' or '(' or ')' or '_' or '#' or '+'
        : char.IsLetter(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DashPunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.SpaceSeparator or UnicodeCategory.Surrogate;
}
