using Muster.Groups;
using Muster.Spelling;

namespace Muster.Imports.Planning;

/// <summary>Finds the group probably meant by a name that no group has: "Nursng" beside "Nursing".</summary>
public sealed class SimilarGroups
{
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
        var key = Group.KeyOf(name);

        if (_version != _groups.Version)
        {
            _found.Clear();
            _version = _groups.Version;
        }

        if (!_found.TryGetValue(key, out var similar))
            _found[key] = similar = _census.HasTooManyGroups ? null : Nearest(key);

        return similar;
    }

    string? Nearest(string key)
    {
        var known = _groups.All.Select(g => (g.Name, Key: g.NameKey));
        var commoner = _census.Groups.Where(g => g.Count > _counts.GetValueOrDefault(key)).Select(g => (g.Name, Key: Group.KeyOf(g.Name)));

        return Nearest(key, known) ?? Nearest(key, commoner);
    }

    static string? Nearest(string key, IEnumerable<(string Name, string Key)> candidates)
    {
        var slips = SlipsAllowed(key.Length);

        return slips == 0 ? null : candidates
            .Where(c => c.Key != key && Alike(key, c.Key))
            .Select(c => (c.Name, Distance: EditDistance.Between(key, c.Key, slips)))
            .Where(c => c.Distance <= slips)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    // "Ward 1" and "Ward 2" are two wards, however near they are spelt.
    static bool Alike(string a, string b) => Digits(a) == Digits(b);

    static string Digits(string text) => string.Concat(text.Where(char.IsDigit));

    static int SlipsAllowed(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;
}
