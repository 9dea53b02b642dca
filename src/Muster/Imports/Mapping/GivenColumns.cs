using Muster.Imports.Fields;
using Muster.Outcomes;

namespace Muster.Imports.Mapping;

/// <summary>Lays what a person said of some columns over what is chosen or suggested for all.</summary>
public static class GivenColumns
{
    /// <param name="given">Column, by header or number, to field, by name; null leaves the column out.</param>
    /// <param name="clearing">Columns whose blank cells clear the learner's value; null leaves that as it is.</param>
    /// <remarks>A field that is given to one column is taken from the column that it was only suggested for.</remarks>
    public static Outcome<List<ColumnChoice>> Over(
        IReadOnlyList<ColumnChoice> choices, IReadOnlyList<string> headers, ImportFields fields, IEnumerable<KeyValuePair<string, string?>> given, IReadOnlyList<string>? clearing = null)
    {
        var fieldOf = new Dictionary<int, string?>();

        foreach (var (column, name) in given)
        {
            if (!ColumnNames.TryFind(headers, column, out var number))
                return ImportRefusals.UnknownColumn(column, headers);

            var field = name is null ? null : fields.Named(name);

            if (name is not null && field is null)
                return ImportRefusals.UnknownField(name, fields);

            if (fieldOf.TryGetValue(number.Value, out var other) && other != field?.Key)
                return ImportRefusals.ColumnTwice(headers[number.Value - 1]);

            fieldOf[number.Value] = field?.Key;
        }

        var cleared = new HashSet<int>();

        foreach (var column in clearing ?? [])
        {
            if (!ColumnNames.TryFind(headers, column, out var number))
                return ImportRefusals.UnknownColumn(column, headers);

            cleared.Add(number.Value);
        }

        return choices
            .Select(c => Chosen(c, fieldOf))
            .Select(c => clearing is null ? c : c with { ClearBlank = cleared.Contains(c.Column) })
            .ToList();
    }

    static ColumnChoice Chosen(ColumnChoice choice, Dictionary<int, string?> fieldOf) =>
        fieldOf.TryGetValue(choice.Column, out var field) ? choice with { Field = field, How = MappingHow.Given }
        : choice.How != MappingHow.Given && fieldOf.Values.Any(given => Yields(choice.Field, given)) ? choice with { Field = null, How = MappingHow.None }
        : choice;

    // Also a full name to its halves, and they to it.
    static bool Yields(string? suggested, string? given) => suggested is not null && (suggested == given || given switch
    {
        FieldKeys.FullName => suggested is FieldKeys.FirstName or FieldKeys.LastName,
        FieldKeys.FirstName or FieldKeys.LastName => suggested == FieldKeys.FullName,
        _ => false,
    });
}
