using System.Text;

namespace Muster.Intake;

/// <summary>Cleans a cell: trimmed (no-break and zero-width blanks too), inner blanks folded, NFC, control characters out.</summary>
public static class Cleaning
{
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;

        var clean = new StringBuilder(text.Length);
        var blankPending = false;

        foreach (var c in Normalized(text))
        {
            if (IsBlank(c))
            {
                blankPending = clean.Length > 0;
                continue;
            }

            if (IsDropped(c))
                continue;

            if (blankPending)
                clean.Append(' ');

            blankPending = false;
            clean.Append(c);
        }

        return clean.ToString();
    }

    // The common case, and the only one a million-row list can afford often: printable ASCII with single inner blanks.
    static bool IsClean(string text)
    {
        var previousBlank = true;

        foreach (var c in text)
        {
            if (c is <= ' ' or >= (char)0x7f)
            {
                if (c != ' ' || previousBlank)
                    return false;

                previousBlank = true;
            }
            else
            {
                previousBlank = false;
            }
        }

        return text.Length == 0 || !previousBlank;
    }

    // A lone surrogate cannot be normalised; it is what a broken decoder leaves.
    static string Normalized(string text)
    {
        var valid = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
            valid.Append(rune.ToString());

        return valid.ToString().Normalize(NormalizationForm.FormC);
    }

    static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u180e' or '\u2800' or '\u3164';

    // Joiners are kept inside a word: Persian and Indic names need them.
    static bool IsDropped(char c) =>
        char.IsControl(c) || c is '\u200b' or '\u200e' or '\u200f' or '\u2060' or '\ufeff' or '\u00ad' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');
}
