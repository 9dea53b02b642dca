using System.Globalization;
using System.Text;

namespace Muster.Learners;

/// <summary>How names are compared in a search: in lower case, without accents, so that "muller" finds Müller.</summary>
static class SearchText
{
    // More words than a name and an address have say nothing more, and each costs a condition.
    const int MostWords = 8;

    public static string Folded(string text)
    {
        var lower = text.ToLowerInvariant();

        if (Ascii.IsValid(lower))
            return lower;

        var folded = new StringBuilder(lower.Length);

        foreach (var rune in lower.EnumerateRunes())
            folded.Append(Bare(rune));

        return folded.ToString();
    }

    /// <summary>The words that a person typed, as they are. Neither name nor address has a control character, and PostgreSQL would refuse to look for U+0000.</summary>
    public static IReadOnlyList<string> WordsOf(string? text) =>
        [.. string.Concat((text ?? "").EnumerateRunes().Select(r => Rune.IsControl(r) ? " " : r.ToString()))
            .Normalize()
            .ToLowerInvariant()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .Take(MostWords)];

    // Only Latin letters have accents to go without: elsewhere a mark may be half the letter.
    static string Bare(Rune rune)
    {
        var text = rune.ToString();

        if (rune.Value is < 0xC0 or > 0x24F and (< 0x1E00 or > 0x1EFF))
            return text;

        var first = text.Normalize(NormalizationForm.FormD)[0];
        return CharUnicodeInfo.GetUnicodeCategory(first) == UnicodeCategory.LowercaseLetter ? first.ToString() : text;
    }
}
