using Muster.CustomFields;
using Muster.Imports.Fields;

namespace Muster.Imports.Saving;

/// <summary>A value that reads as another wherever the mapping is used. Only of columns whose values are nobody's own.</summary>
/// <param name="Column">Place among the mapping's columns, from 0.</param>
/// <param name="Garbled">See <see cref="Replacement"/>.</param>
public sealed record SavedReplacement(int Column, string From, string To, bool Garbled = false)
{
    /// <summary>
    /// Groups, options, yes or no, domains of addresses. A name, an address, a number or a free text may tell who is meant: such a
    /// replacement stays with the list that it was made for.
    /// </summary>
    public static bool IsKept(ImportField? field, Replacement replacement) =>
        replacement.Garbled || field switch
        {
            GroupField => true,
            EmailField => replacement.IsDomain,
            CustomValueField { Field.Kind: CustomFieldKind.Choice or CustomFieldKind.YesNo } => true,
            _ => false,
        };
}
