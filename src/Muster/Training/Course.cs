namespace Muster.Training;

/// <summary>One thing to take.</summary>
public sealed class Course(Guid id, string title)
{
    public const int TitleLength = 200;

    public Guid Id { get; private set; } = id;

    public string Title { get; private set; } = title;

    /// <summary>Unique.</summary>
    public string TitleKey { get; private set; } = KeyOf(title);

    public static string KeyOf(string title) => title.ToLowerInvariant();

    public void Retitle(string title)
    {
        Title = title;
        TitleKey = KeyOf(title);
    }
}
