using System.Globalization;
using Muster.CustomFields;

namespace Muster.Imports.Fields;

/// <summary>All fields that a list may fill in this organisation.</summary>
public sealed class ImportFields
{
    // One of each for all lists: their names in many languages are folded once.
    static readonly ImportField[] Always = [new FirstNameField(), new LastNameField(), new FullNameField(), new EmailField()];
    static readonly GroupField Group = new();
    static readonly PackageField Package = new();

    readonly Dictionary<string, ImportField> _byKey;

    /// <param name="locale">BCP 47; an unknown one reads as the invariant culture.</param>
    public ImportFields(IEnumerable<CustomField> customFields, string locale, ImportPurpose purpose = ImportPurpose.Enrol)
    {
        Culture = CultureOf(locale);
        var parsing = new ValueParsing(Culture);
        All = [.. Always, .. Others(purpose, customFields, parsing)];
        CustomFields = [.. All.OfType<CustomValueField>().Select(f => f.Field)];
        _byKey = All.ToDictionary(f => f.Key);
    }

    public IReadOnlyList<ImportField> All { get; }

    public CultureInfo Culture { get; }

    public IReadOnlyList<CustomField> CustomFields { get; }

    public ImportField? Find(string? key) => key is null ? null : _byKey.GetValueOrDefault(key);

    /// <summary>By the name a person types, ignoring case and blanks.</summary>
    public ImportField? Named(string name) => All.FirstOrDefault(f => CustomField.KeyOf(f.Name) == CustomField.KeyOf(name));

    // A list of people who are there already finds them by address, and changes nothing else of them.
    static IEnumerable<ImportField> Others(ImportPurpose purpose, IEnumerable<CustomField> customFields, ValueParsing parsing) => purpose switch
    {
        ImportPurpose.Enrol => [Group, .. customFields.Select(f => new CustomValueField(f, parsing))],
        ImportPurpose.Archive => [],
        _ => [Package],
    };

    static CultureInfo CultureOf(string locale)
    {
        try
        {
            return CultureInfo.GetCultureInfo(locale);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
