namespace Muster.Groups;

/// <summary>A named set of learners, for assigning and reporting.</summary>
public sealed class Group
{
    public const int NameLength = 100;

    public Group(Guid id, string name, long revision)
    {
        Id = id;
        Name = name;
        NameKey = KeyOf(name);
        Revision = revision;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>Unique among the groups that are not removed.</summary>
    public string NameKey { get; private set; }

    /// <summary>Removed groups stay as rows: history names them.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public long Revision { get; private set; }

    /// <summary>Group names are the same when they agree ignoring case and blanks.</summary>
    public static string KeyOf(string name) =>
        name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    public void Rename(string name, long revision)
    {
        Name = name;
        NameKey = KeyOf(name);
        Revision = revision;
    }

    public void Remove(DateTimeOffset now, long revision)
    {
        RemovedAt ??= now;
        Revision = revision;
    }
}
