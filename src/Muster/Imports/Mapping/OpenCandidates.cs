using Muster.Imports.Fields;

namespace Muster.Imports.Mapping;

/// <summary>Columns that claim one field equally well: none of them was taken, and a person is asked.</summary>
static class OpenCandidates
{
    /// <returns>By column, from 1, the field that it may be; only where several may be.</returns>
    public static IReadOnlyDictionary<int, ImportField> Of(IReadOnlyList<string> headers, IReadOnlyList<ColumnChoice> choices, ImportFields fields)
    {
        var open = new Dictionary<int, ImportField>();
        var filled = choices.Select(c => c.Field).OfType<string>().ToHashSet();

        foreach (var field in fields.All.Where(f => !filled.Contains(f.Key)))
        {
            foreach (var column in For(headers, choices, field))
                open.TryAdd(column, field);
        }

        return open;
    }

    /// <summary>The columns that nothing was chosen for and whose headers name the field, where there are several.</summary>
    public static IReadOnlyList<int> For(IReadOnlyList<string> headers, IReadOnlyList<ColumnChoice> choices, ImportField field)
    {
        var named = choices
            .Where(c => c.Field is null)
            .Select(c => (c.Column, Likeness.Between(headers[c.Column - 1], field).How))
            .Where(c => c.How != MappingHow.None)
            .ToList();

        var best = named.Where(c => c.How == named.Min(n => n.How)).Select(c => c.Column).ToList();
        return best.Count > 1 ? best : [];
    }
}
