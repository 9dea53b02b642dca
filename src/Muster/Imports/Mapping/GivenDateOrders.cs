using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Imports.Mapping;

/// <summary>Lays what a person said of the order of dates over the choices.</summary>
public static class GivenDateOrders
{
    /// <param name="given">Column, by header, number or the field that it fills, to dmy, mdy or ymd; null finds it out.</param>
    /// <returns>Null where all is well; then the choices are changed.</returns>
    public static Refusal? Over(List<ColumnChoice> choices, IReadOnlyList<string> headers, ImportFields fields, IEnumerable<KeyValuePair<string, string?>> given)
    {
        foreach (var (name, word) in given)
        {
            var index = ColumnNames.TryFind(headers, name, out var number) ? number.Value - 1 : choices.FindIndex(c => fields.Named(name) is { } named && c.Field == named.Key);

            if (index < 0)
                return ImportRefusals.UnknownColumn(name, headers);

            if (fields.Find(choices[index].Field) is not CustomValueField { Field.Kind: CustomFieldKind.Date })
                return Refusal.Invalid("mapping.no_dates", $"The column “{headers[index]}” fills no field of dates. Give it to one first.", name);

            if (!DateOrderWords.TryRead(word, out var order) && word is not null)
                return Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{word}” is no order of dates. Say dmy, mdy or ymd.", name);

            choices[index] = choices[index] with { DateOrder = order };
        }

        return null;
    }
}
