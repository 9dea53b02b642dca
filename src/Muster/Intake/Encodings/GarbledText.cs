using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using Muster.Problems;

namespace Muster.Intake.Encodings;

/// <summary>Finds text that was written in UTF-8 and read as something else on its way here, such as "MÃ¼ller".</summary>
static class GarbledText
{
    /// <param name="encoding">As the file is read; null for a workbook.</param>
    public static Problem? Problem(string text, string column, int line, string? encoding)
    {
        if (text.Contains('\ufffd'))
            return Warning("A letter in this cell could not be read. Check the list's encoding, or type the text anew.", text, column, line);

        return Mended(text, encoding) is { } mended
            ? Warning($"This cell looks garbled: \"{mended}\" may be meant.", text, column, line)
            : null;
    }

    /// <summary>The text as it was meant; null where it does not look garbled.</summary>
    /// <param name="encoding">As the file is read: what it made of UTF-8 is undone by no other. Null for a workbook.</param>
    public static string? Mended(string text, string? encoding)
    {
        // Such text goes through several programs; some spoil it twice.
        var mended = Once(text, encoding);
        return mended is null ? null : Once(mended, null) ?? mended;
    }

    static string? Once(string text, string? encoding)
    {
        if (!MayBeGarbled(text))
            return null;

        var bytes = new byte[text.Length];

        foreach (var page in MisreadPages.Of(encoding))
        {
            if (TryBytes(text, page, bytes) && Utf8.IsValid(bytes) && Encoding.UTF8.GetString(bytes) is var mended && mended.All(IsMeant) && IsOfOneScript(mended))
                return mended;
        }

        return null;
    }

    static bool TryBytes(string text, FrozenDictionary<char, byte> page, byte[] bytes)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 0x80)
                bytes[i] = (byte)text[i];
            else if (page.TryGetValue(text[i], out var b))
                bytes[i] = b;
            else
                return false;
        }

        return true;
    }

    // A character of UTF-8 beyond ASCII takes two bytes or more, and each was read as one beyond ASCII.
    static bool MayBeGarbled(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] >= 0x80 && text[i + 1] >= 0x80)
                return true;
        }

        return false;
    }

    // By chance two good letters in a row may be such a pair; what that makes is no letter that anybody uses.
    static bool IsMeant(char c) =>
        c < 0x80 || (char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.ModifierLetter or UnicodeCategory.Format) && c is not (>= '\u0250' and <= '\u036f'));

    // "Íñigo" would be ASCII letters after a Hebrew accent: nobody writes Latin and other letters in one word, nor begins one with a mark.
    static bool IsOfOneScript(string text)
    {
        var isLatin = false;
        var isOther = false;
        var isWithin = false;

        foreach (var c in text)
        {
            if (!char.IsLetter(c) && !IsMark(c))
            {
                isLatin = isOther = isWithin = false;
                continue;
            }

            if (!isWithin && IsMark(c))
                return false;

            isWithin = true;
            isLatin |= char.IsLetter(c) && IsLatin(c);
            isOther |= !IsLatin(c);

            if (isLatin && isOther)
                return false;
        }

        return true;
    }

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    static bool IsLatin(char c) => c < '\u0250' || c is >= '\u1e00' and <= '\u1eff';

    static Problem Warning(string message, string text, string column, int line) =>
        Problems.Problem.Warning(ProblemCodes.TextGarbled, message, column, text, line);
}
