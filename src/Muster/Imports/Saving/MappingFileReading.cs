using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Problems;
using Muster.Spelling;

namespace Muster.Imports.Saving;

/// <summary>Understands a mapping that was written down, with the fields that are here. Fields are never created by it.</summary>
public sealed class MappingFileReading(IReadOnlyList<CustomField> customFields)
{
    // Lists to enrol and lists for training have not the same fields, and a mapping is for both.
    readonly ImportFields[] _fields = [new(customFields, "", ImportPurpose.Enrol), new([], "", ImportPurpose.Reassign)];

    /// <summary>With custom fields as the file says they are: where there is no directory to ask.</summary>
    public static MappingFileReading WithFieldsOf(MappingFile file)
    {
        var known = new ImportFields([], "");

        return new([
            .. (file.Columns ?? [])
                .Where(c => c is { Field: { } field } && known.Named(field) is null && CustomField.KeyOf(field) != CustomField.KeyOf("Package") && !TextLength.IsOver(field, CustomField.NameLength))
                .DistinctBy(c => CustomField.KeyOf(c.Field!))
                .Select(c => new CustomField(Guid.NewGuid(), Cleaning.Clean(c.Field!), c.Kind ?? CustomFieldKind.Text, [], revision: 0)),
        ]);
    }

    public IReadOnlyList<CustomField> CustomFields => customFields;

    /// <param name="withoutUnknown">A column whose field is not here is left out; otherwise the file is refused for it.</param>
    public Outcome<MappingContent> Read(MappingFile file, bool withoutUnknown = false)
    {
        var columns = file.Columns ?? [];

        if (columns.Any(c => c is null) || file.Replacements?.Any(r => r is null) == true)
            return Refusal.Invalid(ProblemCodes.ValueInvalid, "A column or a replacement of the mapping is null. Take it out.", "columns");

        if (columns.Where(c => c.Field is not null && Named(c.Field) is null).ToList() is { Count: > 0 } unknown && !withoutUnknown)
            return MappingRefusals.UnknownFields(unknown);

        var saved = new List<SavedColumn>();

        foreach (var (i, column) in columns.Index())
        {
            if (WhyNot(column, i + 1) is { } wrong)
                return wrong;

            saved.Add(Of(column, i + 1));
        }

        var reading = (file.Reading ?? new()).Read();

        if (reading.IsRefused)
            return reading.Refusal;

        var replacements = ReplacementsOf(file, saved);

        if (replacements.IsRefused)
            return replacements.Refusal;

        var content = new MappingContent(saved, reading.Value, replacements.Value);
        return content.WhyNot() is { } refusal ? refusal : content;
    }

    ImportField? Named(string name) => _fields.Select(f => f.Named(name)).FirstOrDefault(f => f is not null);

    Refusal? WhyNot(FileColumn column, int place)
    {
        if (string.IsNullOrWhiteSpace(column.Column) && column.Number is null)
            return Refusal.Invalid(ProblemCodes.ValueInvalid, $"Column {place} of the mapping has neither a header (“column”) nor a “number”. Give it one.", "columns");

        if (column.Number is < 1 or > MappingContent.MostColumns)
            return Refusal.Invalid(ProblemCodes.ValueInvalid, $"A column's number is from 1 to {MappingContent.MostColumns}; {column.Number} is none.", "number");

        if (column.Dates is null)
            return null;

        return !DateOrderWords.TryRead(column.Dates, out _) ? Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{column.Dates}” is no order of dates. Say dmy, mdy or ymd.", "dates")
            : column.Field is not null && Named(column.Field) is { } field and not CustomValueField { Field.Kind: CustomFieldKind.Date } ? Refusal.Invalid("mapping.no_dates", $"“{field.Name}” is no field of dates here. Take “dates” out of its column.", "dates")
            : null;
    }

    SavedColumn Of(FileColumn column, int place)
    {
        var header = string.IsNullOrWhiteSpace(column.Column) ? null : Cleaning.Clean(column.Column);
        var field = column.Field is null ? null : Named(column.Field);
        return new(header, column.Number ?? place, SavedField.Of(field), column.ClearBlank == true && field?.CanClear == true, DateOrderWords.TryRead(column.Dates, out var order) ? order : null);
    }

    Outcome<List<SavedReplacement>> ReplacementsOf(MappingFile file, List<SavedColumn> columns)
    {
        var saved = new List<SavedReplacement>();

        foreach (var replacement in file.Replacements ?? [])
        {
            var column = columns.FindIndex(c => Means(replacement, c));

            if (column < 0)
                return Refusal.Invalid("mapping.column_unknown", $"A replaced value is in “{replacement.Column ?? $"column {replacement.Number}"}”, which is none of the mapping's columns. Name one of them.", "replacements");

            var read = new Replacement(1, Cleaning.Clean(replacement.From ?? ""), Cleaning.Clean(replacement.To ?? ""), replacement.Garbled == true);

            if ((Correction.TooLong(read.From, "replacements") ?? Correction.TooLong(read.To, "replacements")) is { } tooLong)
                return tooLong;

            // Left out with its field: then there is nothing to replace either.
            if (columns[column].Field is not { } field && !read.Garbled)
                continue;

            if (!SavedReplacement.IsKept(columns[column].Field is { } filled ? Named(filled.Name) : null, read))
                return MappingRefusals.Personal;

            saved.Add(read.Garbled ? new(column, "", "", Garbled: true) : new(column, read.From, read.To));
        }

        return saved;
    }

    static bool Means(FileReplacement replacement, SavedColumn column) =>
        (replacement.Number is null || replacement.Number == column.Number)
        && (replacement.Column is null ? column.Header is null && replacement.Number is not null : column.Header is not null && ColumnNames.KeyOf(column.Header) == ColumnNames.KeyOf(replacement.Column));
}
