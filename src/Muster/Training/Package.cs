namespace Muster.Training;

/// <summary>A named, ordered set of courses: what is assigned. Its courses are those of its newest version.</summary>
public sealed class Package(Guid id, string name)
{
    public const int NameLength = 100;

    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    /// <summary>Unique.</summary>
    public string NameKey { get; private set; } = KeyOf(name);

    /// <summary>The version that is assigned today.</summary>
    public Guid VersionId { get; private set; }

    /// <summary>The directory's revision that last changed its name or its courses.</summary>
    public long Revision { get; private set; }

    public static string KeyOf(string name) => name.ToLowerInvariant();

    public void Rename(string name, long revision)
    {
        Revision = revision;
        Name = name;
        NameKey = KeyOf(name);
    }

    public void Offer(PackageVersion version, long revision)
    {
        VersionId = version.Id;
        Revision = revision;
    }
}
