using Muster.CustomFields;
using Muster.Imports.Fields;

namespace Muster.Imports.Saving;

/// <summary>A field that a column fills.</summary>
/// <param name="Name">As it was called when the mapping was saved.</param>
/// <param name="Kind">Of a custom field; null of those that every list has.</param>
public sealed record SavedField(string Key, string Name, CustomFieldKind? Kind = null)
{
    public static SavedField? Of(ImportField? field) =>
        field is null ? null : new(field.Key, field.Name, (field as CustomValueField)?.Field.Kind);

    /// <returns>The field of today: by its key, so that it may be called otherwise by now, or another of its name. Null where there is none.</returns>
    public ImportField? Find(ImportFields fields) => fields.Find(Key) ?? (Kind is null ? null : fields.Named(Name) as CustomValueField);

    /// <summary>Whether lists of this purpose have such a field at all.</summary>
    public bool IsFor(ImportFields fields, ImportPurpose purpose) => Find(fields) is not null || (Kind is not null && purpose == ImportPurpose.Enrol);
}
