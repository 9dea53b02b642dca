using Muster.CustomFields;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports.Mapping;

/// <summary>A custom field that a draft has chosen for a column. It is planned with as though it were there, and created when the import is confirmed.</summary>
/// <param name="Id">The field's own, once it is created.</param>
public sealed record NewField(Guid Id, string Name, CustomFieldKind Kind, IReadOnlyList<string> Options)
{
    /// <param name="taken">Names that fields have already.</param>
    public static Outcome<NewField> Of(TimeProvider clock, string name, CustomFieldKind kind, IReadOnlyList<string> options, IEnumerable<string> taken)
    {
        var definition = CustomFieldDefinition.Of(name, kind, options);

        if (definition.IsRefused)
            return definition.Refusal;

        var key = CustomField.KeyOf(definition.Value.Name);

        return taken.Any(t => CustomField.KeyOf(t) == key)
            ? GivenName.Taken(definition.Value.Name, "a custom field")
            : new NewField(Ids.Next(clock), definition.Value.Name, kind, definition.Value.Options);
    }

    public CustomField AsOf(long revision) => new(Id, Name, Kind, Options, revision);
}
