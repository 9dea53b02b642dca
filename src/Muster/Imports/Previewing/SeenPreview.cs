using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Muster.Imports.Previewing;

/// <summary>Which preview a person saw: of the draft as it stood then, against the directory as it stood then. What confirms names it.</summary>
/// <param name="Revision">The directory's revision.</param>
/// <param name="Draft">See <see cref="OpenedImport.Stamp"/>.</param>
public sealed record SeenPreview(long Revision, string Draft)
{
    /// <summary>As forms and the API carry it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Revision}-{Draft}");

    public static bool TryParse(string? text, [NotNullWhen(true)] out SeenPreview? seen)
    {
        seen = text?.Split('-') is [var revision, var draft] && long.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(number, draft)
            : null;

        return seen is not null;
    }
}
