using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Imports.Mapping;

/// <summary>
/// What becomes of a draft's new fields, given the fields there are: one that somebody added meanwhile under the same name
/// and of the same kind is taken, and one of another kind stands in the way.
/// </summary>
public sealed class FieldsToCreate
{
    readonly Dictionary<string, string> _thereByKey = [];

    FieldsToCreate(IReadOnlyList<NewField> missing, IReadOnlyList<Problem> problems)
    {
        Missing = missing;
        Problems = problems;
    }

    public IReadOnlyList<NewField> Missing { get; }

    /// <summary>With any, the import cannot be confirmed.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public static FieldsToCreate Of(IReadOnlyList<NewField> chosen, IReadOnlyList<CustomField> fields)
    {
        var pairs = chosen.Select(c => (New: c, There: fields.FirstOrDefault(f => f.NameKey == CustomField.KeyOf(c.Name)))).ToList();

        var found = new FieldsToCreate(
            [.. pairs.Where(p => p.There is null || p.There.Kind != p.New.Kind).Select(p => p.New)],
            [.. pairs.Where(p => p.There is { } there && there.Kind != p.New.Kind).Select(p => OtherKind(p.New, p.There!))]);

        foreach (var (chosenField, there) in pairs)
        {
            if (there is not null && there.Kind == chosenField.Kind)
                found._thereByKey.Add(FieldKeys.Custom(chosenField.Id), FieldKeys.Custom(there.Id));
        }

        return found;
    }

    public IReadOnlyList<ColumnChoice> Over(IReadOnlyList<ColumnChoice> choices) =>
        _thereByKey.Count == 0 ? choices : [.. choices.Select(c => c.Field is { } key && _thereByKey.TryGetValue(key, out var there) ? c with { Field = there } : c)];

    static Problem OtherKind(NewField chosen, CustomField there) => Problem.Error(
        RefusalCodes.NameTaken,
        $"There is a custom field “{there.Name}” by now, of another kind than the new one that you chose for a column. Choose that field for the column, or give the new one another name.",
        chosen.Name);
}
