using Muster.Imports.Saving;

namespace Muster.Web.Mappings;

/// <summary>Where saved mappings are.</summary>
static class MappingAddress
{
    public const string List = "/mappings";
    public const string New = "/mappings/new";
    public const string FilePattern = $"{List}/{{id:guid}}{FileEnd}";
    const string FileEnd = "/file.json";

    public static string Of(Guid id) => $"{List}/{id}";

    public static string Removal(Guid id) => $"{Of(id)}/removal";

    public static string File(Guid id) => $"{Of(id)}{FileEnd}";

    /// <summary>What its file is called when it is downloaded.</summary>
    public static string FileNameOf(SavedMapping mapping) => $"{string.Concat(mapping.Name.Split(Path.GetInvalidFileNameChars()))}.mapping.json";
}
