using System.Collections.Frozen;

namespace Muster.Intake.Encodings;

/// <summary>What is known of a family of languages: which letters stand beside which.</summary>
sealed class Script
{
    readonly FrozenSet<(char Before, char Letter, char After)> _triples;
    readonly FrozenSet<(char, char)> _pairs;
    readonly FrozenSet<char> _letters;

    /// <summary>Its characters take two bytes, and any may stand beside any.</summary>
    public bool Ideographic { get; }

    public Script(string spellings, bool ideographic)
    {
        Ideographic = ideographic;
        var text = $" {string.Join(' ', spellings.Split((char[])[' ', '\r', '\n', '-'], StringSplitOptions.RemoveEmptyEntries))} ".ToLowerInvariant();
        var places = Enumerable.Range(1, text.Length - 2).Where(i => text[i] >= 0x80).ToArray();

        _letters = places.Select(i => text[i]).ToFrozenSet();
        _triples = ideographic ? [] : places.Select(i => (text[i - 1], text[i], text[i + 1])).ToFrozenSet();
        _pairs = ideographic ? [] : places.SelectMany(i => ((char, char)[])[(text[i - 1], text[i]), (text[i], text[i + 1])]).ToFrozenSet();
    }

    /// <summary>How usual a letter is between two others, all in lower case; 0 to 3.</summary>
    public double Familiarity(char before, char letter, char after)
    {
        if (Ideographic)
            return _letters.Contains(letter) ? 3 : 0;

        if (_triples.Contains((before, letter, after)))
            return 3;

        if (!_letters.Contains(letter))
            return 0;

        return 0.6 + (_pairs.Contains((before, letter)) ? 0.9 : 0) + (_pairs.Contains((letter, after)) ? 0.9 : 0);
    }
}
