namespace Muster.Imports.Saving;

/// <summary>A mapping about to be used: one that is kept, or one out of a file.</summary>
/// <param name="Id">Null of one out of a file.</param>
public sealed record NamedMapping(Guid? Id, string Name, MappingContent Content)
{
    public static NamedMapping Of(SavedMapping saved) => new(saved.Id, saved.Name, saved.Content);
}
