using System.Globalization;
using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Cli.Commands.Importing;

/// <summary>Lays what <c>--map</c> says over what is suggested.</summary>
static class GivenMapping
{
    /// <param name="maps">Each "FIELD=COLUMN".</param>
    public static Outcome<List<ColumnChoice>> Over(IReadOnlyList<ColumnChoice> suggested, IReadOnlyList<string> headers, ImportFields fields, IReadOnlyList<string> maps)
    {
        var choices = suggested.ToList();
        var given = new HashSet<int>();

        foreach (var map in maps)
        {
            var (fieldName, columnName) = (map[..map.IndexOf('=', StringComparison.Ordinal)].Trim(), map[(map.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim());

            if (fields.Named(fieldName) is not { } field)
                return Refusal.Invalid(ProblemCodes.MappingRequiredMissing, $"There is no field “{fieldName}”. The fields are: {string.Join(", ", fields.All.Select(f => f.Name))}.");

            if (ColumnNamed(columnName, headers) is not { } column)
                return Refusal.Invalid(ProblemCodes.MappingRequiredMissing, $"There is no column “{columnName}”. The columns are: {string.Join(", ", headers)}.", field.Name);

            // What was only suggested gives way, also a full name to its halves.
            choices = [.. choices.Select(c => given.Contains(c.Column) || !Yields(c.Field, field.Key) ? c : c with { Field = null, How = MappingHow.None })];
            choices[column - 1] = new ColumnChoice(column, field.Key, MappingHow.Given);
            given.Add(column);
        }

        return choices;
    }

    static bool Yields(string? suggested, string given) => suggested == given || given switch
    {
        FieldKeys.FullName => suggested is FieldKeys.FirstName or FieldKeys.LastName,
        FieldKeys.FirstName or FieldKeys.LastName => suggested == FieldKeys.FullName,
        _ => false,
    };

    /// <returns>From 1. A header goes before a number, for a header may be one.</returns>
    static int? ColumnNamed(string name, IReadOnlyList<string> headers)
    {
        var key = CustomField.KeyOf(name);
        var byHeader = Enumerable.Range(1, headers.Count).FirstOrDefault(n => headers[n - 1] == name);

        if (byHeader == 0)
            byHeader = Enumerable.Range(1, headers.Count).FirstOrDefault(n => CustomField.KeyOf(headers[n - 1]) == key);

        return byHeader > 0 ? byHeader
            : int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= headers.Count ? number
            : null;
    }
}
