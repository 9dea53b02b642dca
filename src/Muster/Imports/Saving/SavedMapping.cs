using Muster.CustomFields;

namespace Muster.Imports.Saving;

/// <summary>A mapping that somebody gave a name, to be used for any list. It holds nothing about a person.</summary>
public sealed class SavedMapping
{
    public const int NameLength = 100;

    /// <summary>As many as an organisation can find its way in; a page offers them all.</summary>
    public const int Most = 500;

    public SavedMapping(Guid id, string name, MappingContent content, string savedBy, DateTimeOffset savedAt)
    {
        Id = id;
        Name = name;
        NameKey = KeyOf(name);
        Content = content;
        SavedBy = savedBy;
        SavedAt = savedAt;
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; }

    /// <summary>Unique.</summary>
    public string NameKey { get; private set; }

    public MappingContent Content { get; private set; }

    /// <summary>Who saved what it now holds.</summary>
    public string SavedBy { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>When a list that it mapped was last confirmed; null until one is.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    public static string KeyOf(string name) => CustomField.KeyOf(name);

    public void Rename(string name)
    {
        Name = name;
        NameKey = KeyOf(name);
    }

    public void Replace(MappingContent content, string actor, DateTimeOffset now)
    {
        Content = content;
        SavedBy = actor;
        SavedAt = now;
    }
}
