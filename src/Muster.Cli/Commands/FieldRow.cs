using Muster.CustomFields;

namespace Muster.Cli.Commands;

/// <summary>A custom field as the command line prints it.</summary>
/// <param name="Kind">The word that <c>fields add --kind</c> takes.</param>
sealed record FieldRow(Guid Id, string Name, string Kind, IReadOnlyList<string> Options)
{
    public static FieldRow Of(CustomField field) => new(field.Id, field.Name, field.Kind.ToString().ToLowerInvariant(), field.Options);
}
