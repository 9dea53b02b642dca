using Muster.Imports.Fields;
using Muster.Imports.Mapping;

namespace Muster.Imports.Documents;

/// <summary>What one column of the file fills.</summary>
/// <param name="Column">The header's text.</param>
/// <param name="Index">From 1.</param>
/// <param name="Field">The field's name.</param>
/// <param name="How">given, remembered, exact, alias, similar or content.</param>
public sealed record MappingDocument(string Column, int Index, string Field, string How)
{
    /// <summary>Columns that fill nothing are left out.</summary>
    public static IReadOnlyList<MappingDocument> Of(IReadOnlyList<string> columns, IReadOnlyList<ColumnChoice> choices, ImportFields fields) =>
        [.. from choice in choices
            let field = fields.Find(choice.Field)
            where field is not null
            select new MappingDocument(columns[choice.Column - 1], choice.Column, field.Name, choice.How.ToString().ToLowerInvariant())];
}
