using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;

namespace Muster.Tests.Imports.Mapping;

/// <summary>What is suggested for columns made in a test.</summary>
static class Suggested
{
    public static IReadOnlyList<ColumnChoice> For(params string[] headers) => For([], headers);

    public static IReadOnlyList<ColumnChoice> For(IReadOnlyList<CustomField> customFields, params string[] headers) =>
        MappingSuggestion.Suggest(headers, hasHeader: true, [.. headers.Select(_ => (IReadOnlyList<string>)[])], new ImportFields(customFields, "en-GB"), remembered: null);

    /// <param name="columns">The header and then the cells of each column.</param>
    public static IReadOnlyList<ColumnChoice> ForCells(bool hasHeader, params string[][] columns) =>
        MappingSuggestion.Suggest([.. columns.Select(c => c[0])], hasHeader, [.. columns.Select(c => c[1..])], new ImportFields([], "en-GB"), remembered: null);

    public static IEnumerable<string?> Fields(this IReadOnlyList<ColumnChoice> choices) => choices.Select(c => c.Field);

    public static CustomField Text(string name) => new(Guid.NewGuid(), name, CustomFieldKind.Text, [], 1);
}
