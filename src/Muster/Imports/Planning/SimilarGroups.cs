using Muster.Groups;
using Muster.Spelling;

namespace Muster.Imports.Planning;

/// <summary>Finds the group probably meant by a name that no group has: "Nursng" beside "Nursing".</summary>
public sealed class SimilarGroups
{
    const string RomanDigits = "IVX";

    readonly KnownGroups _groups;
    readonly Census _census;
    readonly Dictionary<string, int> _counts;
    readonly Dictionary<string, string?> _found = [];
    int _version;

    public SimilarGroups(KnownGroups groups, Census census)
    {
        _groups = groups;
        _census = census;
        _counts = census.Groups.ToDictionary(g => Group.KeyOf(g.Name), g => g.Count);
    }

    /// <returns>A group of the directory, or failing that another name of the same file that more rows use; null where none is near.</returns>
    public string? Find(string name)
    {
        if (_census.HasTooManyGroups)
            return null;

        var key = Group.KeyOf(name);

        if (_version != _groups.Version)
        {
            _found.Clear();
            _version = _groups.Version;
        }

        if (!_found.TryGetValue(key, out var similar))
            _found[key] = similar = Nearest(name, key);

        return similar;
    }

    string? Nearest(string name, string key)
    {
        var known = _groups.All.Select(g => (g.Name, Key: g.NameKey));
        var commoner = _census.Groups.Where(g => g.Count > _counts.GetValueOrDefault(key)).Select(g => (g.Name, Key: Group.KeyOf(g.Name)));

        return Nearest(name, key, known) ?? Nearest(name, key, commoner);
    }

    static string? Nearest(string name, string key, IEnumerable<(string Name, string Key)> candidates)
    {
        var slips = SlipsAllowed(key.Length);

        return slips == 0 ? null : candidates
            .Where(c => c.Key != key)
            .Select(c => (c.Name, Distance: EditDistance.Between(key, c.Key, slips)))
            .Where(c => c.Distance <= slips && SameMarks(name, c.Name))
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    // "Ward 1" and "Ward 2", "Team A" and "Team B", "Unit II" and "Unit III" are two, however near they are spelt.
    static bool SameMarks(string a, string b) => Marks(a).SequenceEqual(Marks(b));

    static IEnumerable<string> Marks(string name) =>
        name.ToUpperInvariant().Split(' ').Select(MarkOf).Where(mark => mark.Length > 0);

    static string MarkOf(string word) =>
        (word.Length == 1 && char.IsLetter(word[0])) || word.All(RomanDigits.Contains) ? word : string.Concat(word.Where(char.IsDigit));

    static int SlipsAllowed(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;
}
