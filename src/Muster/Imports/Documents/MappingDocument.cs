using System.Text.Json.Serialization;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;

namespace Muster.Imports.Documents;

/// <summary>What one column of the file fills.</summary>
/// <param name="Column">The header's text.</param>
/// <param name="Index">From 1.</param>
/// <param name="Field">The field's name.</param>
/// <param name="How">given, remembered, exact, alias, similar or content.</param>
/// <param name="DateOrder">Of a column of dates: dmy, mdy or ymd.</param>
/// <param name="Dates">Why its dates are read so; null where no date of it could be read otherwise.</param>
public sealed record MappingDocument(
    string Column,
    int Index,
    string Field,
    string How,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DateOrder = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Dates = null)
{
    /// <summary>Of a list at hand: with how its dates are read.</summary>
    public static IReadOnlyList<MappingDocument> Of(ImportPlan plan, CancellationToken cancellation)
    {
        var dates = plan.DateColumns(cancellation);

        return
        [
            .. Of(plan.Table.Reading.Columns, plan.Mapping.Choices, plan.Fields).Select(document =>
                plan.Mapping.Choices[document.Index - 1].Field is { } key && dates.TryGetValue(key, out var column)
                    ? document with { DateOrder = DateOrderWords.NameOf(column.Order), Dates = column.Words(plan.Catalogue.Organisation.Locale) }
                    : document),
        ];
    }

    /// <summary>Columns that fill nothing are left out.</summary>
    public static IReadOnlyList<MappingDocument> Of(IReadOnlyList<string> columns, IReadOnlyList<ColumnChoice> choices, ImportFields fields) =>
        [.. from choice in choices
            let field = fields.Find(choice.Field)
            where field is not null
            select new MappingDocument(columns[choice.Column - 1], choice.Column, field.Name, choice.How.ToString().ToLowerInvariant())];
}
