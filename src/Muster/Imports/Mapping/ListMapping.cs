using Muster.Imports.Fields;
using Muster.Problems;

namespace Muster.Imports.Mapping;

/// <summary>Which column fills which field, checked.</summary>
public sealed class ListMapping
{
    ListMapping(IReadOnlyList<ColumnChoice> choices, IReadOnlyList<MappedColumn> columns, IReadOnlyList<Problem> problems)
    {
        Choices = choices;
        Columns = columns;
        Problems = problems;
    }

    /// <summary>One for each column of the file, in its order.</summary>
    public IReadOnlyList<ColumnChoice> Choices { get; }

    /// <summary>The columns that fill something.</summary>
    public IReadOnlyList<MappedColumn> Columns { get; }

    /// <summary>With an error among them the list cannot be planned.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public bool IsUsable => !Problems.Any(p => p.IsError);

    /// <param name="found">Problems found of the fields themselves.</param>
    public static ListMapping Of(IReadOnlyList<string> headers, IReadOnlyList<ColumnChoice> choices, ImportFields fields, IReadOnlyList<Problem>? found = null)
    {
        var known = choices
            .Where(c => c.Column >= 1 && c.Column <= headers.Count)
            .GroupBy(c => c.Column)
            .ToDictionary(g => g.Key, g => g.First());

        var complete = Enumerable.Range(1, headers.Count)
            .Select(n => known.TryGetValue(n, out var choice) && fields.Find(choice.Field) is not null ? choice : new ColumnChoice(n, null, MappingHow.None))
            .ToList();

        var columns = complete
            .Where(c => c.Field is not null)
            .Select(c => new MappedColumn(c.Column - 1, fields.Find(c.Field)!, c.ClearBlank, c.DateOrder))
            .ToList();

        return new ListMapping(complete, columns, [.. found ?? [], .. Twice(columns, headers), .. Missing(columns, fields, headers, complete)]);
    }

    /// <param name="column">From 1; said where its header does not tell it from another.</param>
    static string Named(IReadOnlyList<string> headers, int column) =>
        headers.Count(h => string.Equals(h, headers[column - 1], StringComparison.OrdinalIgnoreCase)) > 1 ? $"“{headers[column - 1]}” (column {column})" : $"“{headers[column - 1]}”";

    static IEnumerable<Problem> Twice(IEnumerable<MappedColumn> columns, IReadOnlyList<string> headers) =>
        columns.GroupBy(c => c.Field.Key).Where(g => g.Count() > 1).Select(g => Problem.Error(
            ProblemCodes.MappingFieldTwice,
            $"{g.First().Field.Name} is given to {g.Count()} columns: {string.Join(", ", g.Select(c => headers[c.Index]))}. Choose one.",
            g.First().Field.Name));

    static IEnumerable<Problem> Missing(IReadOnlyCollection<MappedColumn> columns, ImportFields fields, IReadOnlyList<string> headers, IReadOnlyList<ColumnChoice> choices)
    {
        bool Has(string key) => columns.Any(c => c.Field.Key == key);
        var hasFullName = Has(FieldKeys.FullName);

        foreach (var key in new[] { FieldKeys.FirstName, FieldKeys.LastName, FieldKeys.Email })
        {
            if (Has(key) || (hasFullName && key != FieldKeys.Email))
                continue;

            var field = fields.Find(key)!;
            var candidates = OpenCandidates.For(headers, choices, field).Select(c => Named(headers, c)).ToList();
            var name = field.Name;
            var orFull = key == FieldKeys.Email ? "" : ", or a Full Name column for both names";
            yield return Problem.Error(ProblemCodes.MappingRequiredMissing, candidates.Count > 0
                ? $"{string.Join(" and ", candidates)} may each be {name}. Choose which of them it is."
                : $"No column is given to {name}. Choose the column that holds it{orFull}.", name);
        }
    }
}
