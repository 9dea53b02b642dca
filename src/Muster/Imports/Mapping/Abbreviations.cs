using Muster.Imports.Fields;

namespace Muster.Imports.Mapping;

/// <summary>Headers that break words off with a full stop: "Vorn.", "Adr. mail", "Nom fam.".</summary>
static class Abbreviations
{
    const int ShortestWord = 3;

    // Between what counts: nom de famille.
    static readonly HashSet<string> Joints = ["de", "di", "do", "da", "d", "of"];

    /// <returns>How much of a name is written out, from 0 to less than 1; 0 where the header abbreviates none.</returns>
    public static double Between(string header, ImportField field)
    {
        var written = header.Replace(".", ". ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return written.Any(w => w.EndsWith('.'))
            ? field.Aliases.Prepend(field.Name).Select(name => Share(written, [.. HeaderText.Words(name).Where(w => !Joints.Contains(w))])).DefaultIfEmpty().Max()
            : 0;
    }

    static double Share(string[] written, List<string> words)
    {
        if (written.Length != words.Count)
            return 0;

        var (letters, all) = (0d, 0);

        foreach (var (word, whole) in written.Zip(words))
        {
            var folded = HeaderText.Folded(word);

            if (word.EndsWith('.') ? folded.Length < ShortestWord || folded.Length >= whole.Length || !whole.StartsWith(folded, StringComparison.Ordinal) : folded != whole)
                return 0;

            (letters, all) = (letters + folded.Length, all + whole.Length);
        }

        return letters / all;
    }
}
