using System.Text;
using Muster.Problems;

namespace Muster.Intake.Encodings;

/// <summary>Finds text that was written in UTF-8 and read as something else on its way here, such as "MÃ¼ller".</summary>
static class GarbledText
{
    static readonly Encoding Windows1252 = CodePages.Strict("windows-1252");
    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

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
        if (!text.AsSpan().ContainsAnyInRange('\u00c2', '\u00f4') || text.AsSpan().ContainsAnyInRange('\u2c00', '\uffff'))
            return null;

        try
        {
            var mended = Utf8.GetString(Windows1252.GetBytes(text));
            return mended.Length < text.Length ? mended : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    static Problem Warning(string message, string text, string column, int line) =>
        Problems.Problem.Warning(ProblemCodes.TextGarbled, message, column, text, line);
}
