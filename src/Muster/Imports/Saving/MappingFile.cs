using Muster.Intake;

namespace Muster.Imports.Saving;

/// <summary>A mapping as it goes from one organisation to another: fields by name, nothing about a person, and short enough to read.</summary>
/// <param name="Muster">Always "mapping": what the file is.</param>
/// <param name="Version">Of the format.</param>
/// <param name="Name">Null only of one that somebody wrote and did not name.</param>
public sealed record MappingFile(
    string? Muster = null, int? Version = null, string? Name = null, ReadingRequest? Reading = null, IReadOnlyList<FileColumn>? Columns = null, IReadOnlyList<FileReplacement>? Replacements = null)
{
    public const string Kind = "mapping";
    public const int CurrentVersion = 1;

    public static MappingFile Of(string name, MappingContent content)
    {
        var alike = content.Columns.Where(c => c.Header is not null).CountBy(c => Mapping.ColumnNames.KeyOf(c.Header!)).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet();

        return new(
            Kind,
            CurrentVersion,
            name,
            SavedReading.InWords(content.Reading),
            [.. content.Columns.Select(c => new FileColumn(
                c.Header, NumberOf(c), c.Field?.Name, c.Field?.Kind, c.ClearBlank ? true : null, c.DateOrder is { } order ? Fields.DateOrderWords.NameOf(order) : null))],
            content.Replacements.Count == 0 ? null : [.. content.Replacements.Select(r => Replaced(r, content.Columns[r.Column]))]);

        int? NumberOf(SavedColumn column) => column.Header is null || alike.Contains(Mapping.ColumnNames.KeyOf(column.Header)) ? column.Number : null;

        FileReplacement Replaced(SavedReplacement replacement, SavedColumn column) =>
            replacement.Garbled ? new(column.Header, NumberOf(column), Garbled: true) : new(column.Header, NumberOf(column), replacement.From, replacement.To);
    }
}
