namespace Muster.Imports.Fields;

/// <summary>Splits a full name: the last word is the last name, with the particles before it.</summary>
static class NameSplitting
{
    static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "af", "al", "ap", "av", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "des", "di", "do", "dos",
        "du", "el", "ibn", "la", "le", "les", "lo", "mac", "mc", "'t", "ten", "ter", "van", "vande", "vom", "von", "zu", "zum", "zur",
    };

    /// <param name="name">Cleaned. "Ann Lee", "Lee, Ann", "Ludwig van Beethoven".</param>
    /// <returns>A missing half is empty.</returns>
    public static (string First, string Last) Split(string name)
    {
        if (name.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma)
            return (name[(comma + 1)..].Trim(), name[..comma].Trim());

        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        if (words.Length < 2)
            return (name, "");

        var last = words.Length - 1;

        while (last > 1 && Particles.Contains(words[last - 1]))
            last--;

        return (string.Join(' ', words[..last]), string.Join(' ', words[last..]));
    }

    public static bool LooksLikeFullName(string cell)
    {
        var words = cell.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= 5 && words.All(w => char.IsLetter(w[0]) && w.All(c => char.IsLetter(c) || c is '.' or '-' or '\'' or '’'));
    }
}
