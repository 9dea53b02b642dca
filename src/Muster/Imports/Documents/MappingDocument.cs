using Muster.Imports.Fields;
using Muster.Imports.Mapping;

namespace Muster.Imports.Documents;

/// <summary>What one column of the file fills.</summary>
/// <param name="Column">The header's text.</param>
/// <param name="Index">From 1.</param>
/// <param name="Field">The field's name; null where the column is left out.</param>
/// <param name="How">given, remembered, exact, alias, similar or content; null where the column is left out.</param>
public sealed record MappingDocument(string Column, int Index, string? Field, string? How)
{
    public static IReadOnlyList<MappingDocument> Of(IReadOnlyList<string> columns, IReadOnlyList<ColumnChoice> choices, ImportFields fields) =>
        [.. choices.Select(c => new MappingDocument(
            columns[c.Column - 1],
            c.Column,
            fields.Find(c.Field)?.Name,
            fields.Find(c.Field) is null ? null : c.How.ToString().ToLowerInvariant()))];
}
