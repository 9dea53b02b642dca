using Muster.CustomFields;
using Muster.Spelling;

namespace Muster.Imports.Fields;

/// <summary>The option of a choice that a misspelt value probably means.</summary>
static class NearOption
{
    /// <returns>Null where none is near.</returns>
    public static string? Of(CustomField field, string text)
    {
        var key = CustomField.KeyOf(text);
        var slips = key.Length < 4 ? 0 : key.Length < 8 ? 1 : 2;

        return field.Options
            .Select(o => (Option: o, Distance: EditDistance.Between(CustomField.KeyOf(o), key, slips)))
            .Where(o => o.Distance <= slips)
            .OrderBy(o => o.Distance)
            .Select(o => o.Option)
            .FirstOrDefault();
    }
}
