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
        var undecorated = Bracketed().Replace(header, " ");
        return Folded(string.IsNullOrWhiteSpace(undecorated) ? header : undecorated);
    }

    /// <summary>Letters and digits only, in lower case, without accents.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);

        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpacingCombiningMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>"workEmail_address" becomes "work", "email", "address".</summary>
    public static IReadOnlyList<string> Words(string header) =>
        [.. WordBreaks().Split(CamelBreaks().Replace(Bracketed().Replace(header, " "), "$1 $2")).Select(Folded).Where(w => w.Length > 0)];

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]|[*:#]+")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[\s_\-./,;|+]+")]
    private static partial Regex WordBreaks();

    [GeneratedRegex(@"(\p{Ll})(\p{Lu})")]
    private static partial Regex CamelBreaks();
}
