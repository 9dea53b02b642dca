using System.Globalization;
using System.Text;

namespace Muster.Intake.Encodings;

/// <summary>How much some bytes, decoded in a code page, look like what people write.</summary>
static class CodePageScore
{
    const double Undecodable = -8;
    const double NoLetter = -3;
    const double WrongCase = -2;
    const double MixedScripts = -2;
    const double RareIdeograph = -1.5;
    const double CommonIdeograph = 1;

    /// <returns>The mean over all bytes outside ASCII; about 2 to 3 for the right one.</returns>
    public static double Of(CodePage page, IReadOnlyCollection<byte[]> cells)
    {
        var (sum, weight) = (0.0, 0);

        foreach (var cell in cells)
        {
            var outside = cell.Count(b => b >= 0x80);
            weight += outside;
            sum += TryDecode(page.Strict, cell) is { } text ? outside * Mean(page, text) : outside * Undecodable;
        }

        return weight == 0 ? 0 : sum / weight;
    }

    static string? TryDecode(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    static double Mean(CodePage page, string text)
    {
        var (sum, count) = (0.0, 0);

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAscii(text[i]))
                continue;

            sum += Of(page, i == 0 ? ' ' : text[i - 1], text[i], i + 1 < text.Length ? text[i + 1] : ' ');
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    static double Of(CodePage page, char before, char c, char after)
    {
        if (!IsLetter(c))
            return IsPunctuationOfNames(c) ? 0 : NoLetter;

        var score = page.Script.Familiarity(Fold(before), char.ToLowerInvariant(c), Fold(after));

        if (page.Script.Ideographic)
        {
            score = score > 0 ? score : IsCommon(page, c) ? CommonIdeograph : RareIdeograph;
            return char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? score + MixedScripts : score;
        }

        // "mcLEOD" is rare, but "MЬLLER" and "иВАНОВ" are what a wrong decoding makes.
        if (char.IsUpper(c) && char.IsLower(before))
            score += WrongCase;

        var latin = c < 0x0250;
        return (char.IsAsciiLetter(before) || char.IsAsciiLetter(after)) && !latin ? score + MixedScripts : score;
    }

    static char Fold(char c) => IsLetter(c) ? char.ToLowerInvariant(c) : ' ';

    static bool IsLetter(char c) => char.IsLetter(c) || c == '々' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    static bool IsPunctuationOfNames(char c) => c is '’' or '‘' or '–' or '“' or '”' or '\u00a0' or '·' or '・' or '　' or 'º' or 'ª' or '°' or '€' or '´';

    static bool IsCommon(CodePage page, char c)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = page.Strict.GetBytes([c], bytes);
        var code = length == 2 ? (bytes[0] << 8) | bytes[1] : 0;
        return code >= page.CommonFrom && code <= page.CommonTo;
    }
}
