using Muster.Groups;

namespace Muster.Imports.Planning;

/// <summary>The organisation's groups by the form in which names are compared.</summary>
public sealed class KnownGroups
{
    readonly Dictionary<string, Group> _byKey = [];
    readonly Dictionary<Guid, Group> _byId = [];

    public KnownGroups(IEnumerable<Group> groups) => Replace(groups);

    public IEnumerable<Group> All => _byId.Values;

    /// <summary>Goes up whenever the groups are others.</summary>
    public int Version { get; private set; }

    public Group? Named(string name) => _byKey.GetValueOrDefault(Group.KeyOf(name));

    public string NameOf(Guid id) => _byId.TryGetValue(id, out var group) ? group.Name : "";

    public void Add(Group group)
    {
        _byId[group.Id] = group;
        _byKey[group.NameKey] = group;
        Version++;
    }

    public void Replace(IEnumerable<Group> groups)
    {
        _byId.Clear();
        _byKey.Clear();
        Version++;

        foreach (var group in groups)
            Add(group);
    }
}
