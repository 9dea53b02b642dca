using Muster.Imports.Fields;
using Muster.Persistence;

namespace Muster.Imports.Mapping;

/// <summary>
/// A remembered mapping cannot know the custom fields that were added after it, nor the package that only a list of people
/// who are there already names: a column it left out, or whose field was removed, may hold one.
/// </summary>
static class FieldsAddedSince
{
    public static IReadOnlyList<ColumnChoice> Over(IReadOnlyList<ColumnChoice> remembered, IReadOnlyList<string> headers, ImportFields fields, DateTimeOffset since)
    {
        var added = fields.All.Where(f => f is PackageField || (f is CustomValueField custom && Ids.MadeAt(custom.Field.Id) > since)).ToList();
        return added.Count == 0 ? remembered : [.. remembered.Select(c => fields.Find(c.Field) is null ? Filled(c, headers[c.Column - 1], added) : c)];
    }

    static ColumnChoice Filled(ColumnChoice leftOut, string header, IEnumerable<ImportField> added) =>
        added.FirstOrDefault(f => Likeness.Between(header, f).How == MappingHow.Exact) is { } field
            ? leftOut with { Field = field.Key, How = MappingHow.Exact }
            : leftOut;
}
