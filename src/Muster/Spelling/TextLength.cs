namespace Muster.Spelling;

/// <summary>
/// How long a text is, in Unicode's code points: an emoji is one, where a string has two for it. One that is joined of
/// several counts them all, for what a person sees as one character has no end, and keys of the database have.
/// </summary>
public static class TextLength
{
    public static int Of(string text)
    {
        var count = 0;

        foreach (var _ in text.EnumerateRunes())
            count++;

        return count;
    }

    /// <summary>Counts only where it has to: of a million rows hardly any.</summary>
    public static bool IsOver(string text, int most) => text.Length > most && Of(text) > most;

    /// <summary>As much of its beginning; never half a code point.</summary>
    public static string Cut(string text, int most) => IsOver(text, most) ? text[..text.EnumerateRunes().Take(most).Sum(r => r.Utf16SequenceLength)] : text;
}
