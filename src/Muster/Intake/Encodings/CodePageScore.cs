using System.Globalization;

namespace Muster.Intake.Encodings;

/// <summary>How much some bytes, decoded in a code page, look like what people write.</summary>
static class CodePageScore
{
    const double Undecodable = -8;
    const double NoLetter = -3;
    const double UnionWeight = 0.2;
    const double WrongCase = -2;
    const double AllCapitals = -0.4;
    const double MixedScripts = -2;
    const double RareIdeograph = -1.5;
    const double CommonIdeograph = 1.8;
    const double UsualIdeograph = 3;

    // Every syllable of Korean falls among the common ideographs of Chinese, but not the other way about.
    const double CommonSyllable = 2.4;

    /// <returns>The mean over all bytes outside ASCII, in the language that suits best; about 2 for the right one.</returns>
    public static double Of(CodePage page, IReadOnlyCollection<byte[]> cells)
    {
        var decoded = cells.Select(cell => (Weight: cell.Count(b => b >= 0x80), Text: page.Encoding.GetString(cell))).ToList();
        var weight = Math.Max(1, decoded.Sum(cell => cell.Weight));

        double In(Language language) =>
            decoded.Sum(cell => cell.Weight * (cell.Text.Contains('\ufffd') ? Undecodable : Mean(page, language, cell.Text))) / weight;

        // One language alone is too strict for a mixed list, and all together have nearly every letter there is.
        return (In(page.Script.Union) * UnionWeight) + (page.Script.Languages.Max(In) * (1 - UnionWeight));
    }

    static double Mean(CodePage page, Language language, string text)
    {
        var (sum, count) = (0.0, 0);

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAscii(text[i]))
                continue;

            sum += Of(page, language, i == 0 ? ' ' : text[i - 1], text[i], i + 1 < text.Length ? text[i + 1] : ' ');
            count++;
        }

        return count == 0 ? 0 : sum / count;
    }

    static double Of(CodePage page, Language language, char before, char c, char after)
    {
        if (!IsLetter(c))
            return IsPunctuationOfNames(c) && !(OpensWords(c) && IsLetter(before)) ? 0 : NoLetter;

        var mixed = char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? MixedScripts : 0;

        if (page.Script.Ideographic)
            return mixed + (page.Script.IsUsual(c) ? UsualIdeograph : !IsCommon(page, c) ? RareIdeograph : c >= '\uac00' ? CommonSyllable : CommonIdeograph);

        var score = page.Script.Familiarity(language, Fold(before), char.ToLowerInvariant(c), Fold(after));

        // "mcLEOD" is rare, but "MЬLLER" and "иВАНОВ" are what a wrong decoding makes.
        if (char.IsUpper(c) && char.IsLower(before))
            score += WrongCase;

        // Whole lists are in capitals, but fewer than are small letters of one script read as capitals of another.
        if (char.IsUpper(c) && char.IsUpper(before))
            score += AllCapitals;

        var latin = c < 0x0250;
        return latin ? score : score + mixed;
    }

    static char Fold(char c) => IsLetter(c) ? char.ToLowerInvariant(c) : ' ';

    static bool IsLetter(char c) => char.IsLetter(c) || c == '々' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;

    static bool IsPunctuationOfNames(char c) => c is '’' or '‘' or '–' or '“' or '”' or '\u00a0' or '·' or '・' or '　' or 'º' or 'ª' or '°' or '€' or '´';

    static bool OpensWords(char c) => c is '‘' or '“' or '–' or '€';

    static bool IsCommon(CodePage page, char c)
    {
        Span<byte> bytes = stackalloc byte[4];
        var length = page.Encoding.GetBytes([c], bytes);
        var code = length == 2 ? (bytes[0] << 8) | bytes[1] : 0;
        return code >= page.CommonFrom && code <= page.CommonTo;
    }
}
