using System.Text;
using System.Text.Unicode;
using Muster.Problems;

namespace Muster.Intake.Encodings;

/// <summary>Finds text that was written in UTF-8 and read as something else on its way here, such as "MÃ¼ller".</summary>
static class GarbledText
{
    // What has no byte in the code page becomes a zero byte, by which it is known; exceptions would cost seconds.
    static readonly Encoding Windows1252 = Encoding.GetEncoding(CodePages.Get("windows-1252").CodePage, new EncoderReplacementFallback("\0"), DecoderFallback.ReplacementFallback);

    public static Problem? Problem(string text, string column, int line)
    {
        if (text.Contains('\ufffd'))
            return Warning("A letter in this cell could not be read. Check the list's encoding, or type the text anew.", text, column, line);

        return Mended(text) is { } mended
            ? Warning($"This cell looks garbled: \"{mended}\" may be meant.", text, column, line)
            : null;
    }

    /// <summary>The text as it was meant; null where it does not look garbled.</summary>
    public static string? Mended(string text)
    {
        // Such text goes through several programs; some spoil it twice.
        var mended = Once(text);
        return mended is null ? null : Once(mended) ?? mended;
    }

    static string? Once(string text)
    {
        if (!MayBeGarbled(text))
            return null;

        var bytes = Windows1252.GetBytes(text);
        return bytes.AsSpan().Contains((byte)0) || !Utf8.IsValid(bytes) ? null : Encoding.UTF8.GetString(bytes);
    }

    // Spoilt text has a first byte of UTF-8 followed by a later one, both seen as characters; a good name hardly ever has.
    static bool MayBeGarbled(string text)
    {
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is >= '\u00c2' and <= '\u00f4' && text[i + 1] is (>= '\u0080' and <= '\u00bf') or (>= '\u0152' and <= '\u2122'))
                return true;
        }

        return false;
    }

    static Problem Warning(string message, string text, string column, int line) =>
        Problems.Problem.Warning(ProblemCodes.TextGarbled, message, column, text, line);
}
