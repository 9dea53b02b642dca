using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Muster.Imports.Mapping;

/// <summary>Headers as they are compared: without case, accents, blanks, punctuation and decoration.</summary>
static partial class HeaderText
{
    /// <summary>"E-Mail (work) *" becomes "email".</summary>
    public static string Bare(string header)
    {
        var undecorated = Undecorated(header);
        return Folded(string.IsNullOrWhiteSpace(undecorated) ? header : undecorated);
    }

    /// <summary>Letters and digits only, in lower case, without accents, and in their usual width.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);

        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark)
                Append(folded, char.ToLowerInvariant(c));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>"workEmail_address" becomes "work", "email", "address".</summary>
    public static IReadOnlyList<string> Words(string header) => [.. WordsOf(Undecorated(header)).Select(w => w.Text)];

    /// <summary>The words, and of each whether a full stop breaks it off.</summary>
    public static IEnumerable<(string Text, bool IsCut)> WordsOf(string text) =>
        WordBreaks().Split(CamelBreaks().Replace(Electronic().Replace(Elided().Replace(text.Normalize(NormalizationForm.FormKC), ""), "e"), "$1 $2"))
            .SelectMany(w => FullStops().Split(w))
            .SelectMany(w => NumberEnd().Split(w))
            .Select(w => (Text: Folded(w), IsCut: w.EndsWith('.')))
            .Where(w => w.Text.Length > 0);

    /// <summary>What stands in brackets, and its signs, taken out.</summary>
    public static string Undecorated(string header) =>
        Signs().Replace(EndsForAll().Replace(Bracketed().Replace(NumberSign().Replace(header.Normalize(NormalizationForm.FormKC), " number"), " "), ""), " ");

    // Letters that no decomposition leads to the plain one that people write instead.
    static void Append(StringBuilder folded, char c)
    {
        switch (c)
        {
            case 'ł': folded.Append('l'); break;
            case 'ø': folded.Append('o'); break;
            case 'đ': folded.Append('d'); break;
            case 'ı': folded.Append('i'); break;
            case 'ς': folded.Append('σ'); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case 'ß': folded.Append("ss"); break;
            default: folded.Append(c); break;
        }
    }

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[*:#?]+")]
    private static partial Regex Signs();

    // "Mitarbeiter/in", "Teilnehmer*in", "Beschäftigte/r".
    [GeneratedRegex(@"(?<=\p{L}{4})[/:*]-?(r|n|in|innen|e|a)(?!\w)")]
    private static partial Regex EndsForAll();

    // "Employee #" is a number; "# Name" is decoration.
    [GeneratedRegex(@"(?<=\w)\s*[#№]\s*$")]
    private static partial Regex NumberSign();

    [GeneratedRegex(@"[\s_\-–/\\,;|+&()\[\]]+")]
    private static partial Regex WordBreaks();

    [GeneratedRegex(@"(?<=\.)(?=[^.])")]
    private static partial Regex FullStops();

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})")]
    private static partial Regex CamelBreaks();

    [GeneratedRegex(@"(?<!\w)[dl]['’]", RegexOptions.IgnoreCase)]
    private static partial Regex Elided();

    // Personalnummer: people write "Personal-Nr." as well.
    [GeneratedRegex(@"(?<=\w{3})(?=(?:nummer|number|nr)\.?$)", RegexOptions.IgnoreCase)]
    private static partial Regex NumberEnd();

    // "E-Mail", "e mail", "E-post": one word.
    [GeneratedRegex(@"(?<!\w)[eеι][\s_\-.]*(?=(mail|mejl|mél|post|pošt|poșt|past|pasts|pašt|naslov|adres|address|маил|мейл|поч|пошт|пощ))", RegexOptions.IgnoreCase)]
    private static partial Regex Electronic();
}
