namespace Muster.CustomFields;

/// <summary>A learner attribute that the organisation defines.</summary>
public sealed class CustomField
{
    public const int NameLength = 100;
    public const int ValueLength = 1000;

    public CustomField(Guid id, string name, CustomFieldKind kind, IReadOnlyList<string> options, long revision)
    {
        Id = id;
        Name = name;
        NameKey = KeyOf(name);
        Kind = kind;
        Options = kind == CustomFieldKind.Choice ? options : [];
        Revision = revision;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>Unique.</summary>
    public string NameKey { get; private set; }

    public CustomFieldKind Kind { get; private set; }

    /// <summary>What a choice may be; empty for other kinds.</summary>
    public IReadOnlyList<string> Options { get; private set; }

    public long Revision { get; private set; }

    public static string KeyOf(string name) => name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    public void Change(string name, IReadOnlyList<string> options, long revision)
    {
        Name = name;
        NameKey = KeyOf(name);
        Options = Kind == CustomFieldKind.Choice ? options : [];
        Revision = revision;
    }
}
