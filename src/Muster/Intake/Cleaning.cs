using System.Text;

namespace Muster.Intake;

/// <summary>Cleans a cell: trimmed (no-break and zero-width blanks too), inner blanks folded, NFC, control characters out.</summary>
public static class Cleaning
{
    // Every character below is its own NFC form, and so is any run of them.
    const char FirstThatMayCompose = '\u0300';

    // Stands for any character that takes two units; none of them is blank or dropped.
    const char BeyondBasic = '\u4e00';

    public static string Clean(string text) => IsClean(text) ? text : Composed(Stripped(text));

    /// <summary>No character that a person could see.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsBlank(c) && !IsDropped(c) && !IsJoiner(c))
                return false;
        }

        return true;
    }

    // The common case, and the only one a million-row list can afford often: visible characters with single inner blanks.
    static bool IsClean(string text)
    {
        // Without blanks too, as addresses are, it takes one look at many characters.
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return true;

        var previousBlank = true;
        var mayCompose = false;

        foreach (var c in text)
        {
            if (c is > ' ' and < (char)0x7f)
            {
                previousBlank = false;
                continue;
            }

            if (c == ' ')
            {
                if (previousBlank)
                    return false;

                previousBlank = true;
                continue;
            }

            if (IsBlank(c) || IsDropped(c) || IsJoiner(c) || char.IsSurrogate(c))
                return false;

            mayCompose |= c >= FirstThatMayCompose;
            previousBlank = false;
        }

        return (text.Length == 0 || !previousBlank) && (!mayCompose || text.IsNormalized());
    }

    static string Stripped(string text)
    {
        var kept = new StringBuilder(text.Length);
        var blank = false;
        var joiner = '\0';

        // A lone surrogate, which a broken decoder leaves and no normalisation accepts, comes as U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            var c = rune.IsBmp ? (char)rune.Value : BeyondBasic;

            if (IsBlank(c))
                blank = kept.Length > 0;
            else if (IsJoiner(c))
                joiner = c;
            else if (!IsDropped(c))
            {
                // Persian and Indic names need their joiners, but only inside a word.
                if (blank)
                    kept.Append(' ');
                else if (joiner != '\0' && kept.Length > 0)
                    kept.Append(joiner);

                kept.Append(rune.ToString());
                blank = false;
                joiner = '\0';
            }
        }

        return kept.ToString();
    }

    static string Composed(string text) => text.IsNormalized() ? text : text.Normalize();

    static bool IsBlank(char c) => c == ' ' || (c is < ' ' or >= (char)0x7f && (char.IsWhiteSpace(c) || c is '\u180e' or '\u2800' or '\u3164' or '\u115f' or '\u1160' or '\uffa0'));

    static bool IsDropped(char c) =>
        c is < ' ' or >= (char)0x7f
        && (char.IsControl(c) || c is >= '\ufffe' or '\u200b' or '\u200e' or '\u200f' or '\u061c' or '\u2060' or '\ufeff' or '\u00ad' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));

    static bool IsJoiner(char c) => c is '\u200c' or '\u200d';
}
