namespace Muster.Intake.Encodings;

/// <summary>The languages that share a code page. A list is mostly in one of them, with names of others in it.</summary>
/// <param name="spellings">A blank line between two languages.</param>
/// <param name="ideographic">Characters take two bytes, and any may stand beside any.</param>
sealed class Script(string spellings, bool ideographic = false)
{
    // A foreign name in a list is likely; a list that is foreign in every word is read wrongly.
    const double Foreign = 0.5;
    const double ForeignLetter = -0.5;

    /// <summary>All of them as if they were one.</summary>
    public Language Union { get; } = new(spellings);

    public bool Ideographic => ideographic;

    public IReadOnlyList<Language> Languages { get; } =
        [.. spellings.ReplaceLineEndings("\n").Split("\n\n").Select(part => new Language(part))];

    public bool IsUsual(char ideograph) => Union.Has(ideograph);

    public double Familiarity(Language language, char before, char letter, char after) =>
        language.Has(letter)
            ? language.Familiarity(before, letter, after)
            : Math.Min(0, (Union.Familiarity(before, letter, after) * Foreign) + ForeignLetter - 1);
}
