using System.Collections.Frozen;

namespace Muster.Intake.Encodings;

/// <summary>Which letters outside ASCII a language has, and which stand beside which.</summary>
sealed class Language
{
    readonly FrozenSet<long> _triples;
    readonly FrozenSet<int> _pairs;
    readonly FrozenSet<char> _letters;

    public Language(string spellings)
    {
        var text = $" {string.Join(' ', spellings.Split([' ', '\r', '\n', '-'], StringSplitOptions.RemoveEmptyEntries))} ".ToLowerInvariant();
        var places = Enumerable.Range(1, text.Length - 2).Where(i => text[i] >= 0x80).ToArray();

        _letters = places.Select(i => text[i]).ToFrozenSet();
        _triples = places.Select(i => Triple(text[i - 1], text[i], text[i + 1])).ToFrozenSet();
        _pairs = places.SelectMany(i => (int[])[Pair(text[i - 1], text[i]), Pair(text[i], text[i + 1])]).ToFrozenSet();
    }

    public bool Has(char letter) => _letters.Contains(letter);

    /// <summary>How usual a letter is between two others, all in lower case; 0.4 to 3, and -1 for one that the language has not.</summary>
    public double Familiarity(char before, char letter, char after)
    {
        if (_triples.Contains(Triple(before, letter, after)))
            return 3;

        return Has(letter)
            ? 0.4 + (_pairs.Contains(Pair(before, letter)) ? 0.7 : 0) + (_pairs.Contains(Pair(letter, after)) ? 0.7 : 0)
            : -1;
    }

    static long Triple(char before, char letter, char after) => ((long)Pair(before, letter) << 16) | after;

    static int Pair(char first, char second) => (first << 16) | second;
}
