using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Muster.CustomFields;
using Muster.Problems;
using Muster.Spelling;

namespace Muster.Imports.Fields;

/// <summary>Brings a cell's text to a custom value's stored form.</summary>
sealed class ValueParsing(CultureInfo culture)
{
    public bool TryParse(CustomField field, string text, DateOrder order, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = field.Kind switch
        {
            CustomFieldKind.Text => text,
            CustomFieldKind.Number => Numbers.Read(text, culture),
            CustomFieldKind.Date => Dates.Read(text, order, culture) is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            CustomFieldKind.YesNo => YesNo.Read(text) is { } yes ? (yes ? "true" : "false") : null,
            _ => field.Options.FirstOrDefault(o => CustomField.KeyOf(o) == CustomField.KeyOf(text)),
        };

        problem = value is null ? Wrong(field, text) : null;
        return value is not null;
    }

    static Problem Wrong(CustomField field, string text) => field.Kind switch
    {
        CustomFieldKind.Number => Problem.Error(ProblemCodes.ValueInvalid, $"“{text}” is no number. Write it as 12 or 12.5."),
        CustomFieldKind.Date => Problem.Error(ProblemCodes.ValueInvalid, $"“{text}” is no date. Write it as 2026-03-31."),
        CustomFieldKind.YesNo => Problem.Error(ProblemCodes.ValueInvalid, $"“{text}” is neither yes nor no. Write yes or no."),
        _ => Problem.Error(ProblemCodes.ValueNotAnOption, $"“{text}” is not one of: {string.Join(", ", field.Options)}.{Near(field, text)}"),
    };

    static string Near(CustomField field, string text)
    {
        var key = CustomField.KeyOf(text);
        var slips = key.Length < 4 ? 0 : key.Length < 8 ? 1 : 2;

        var near = field.Options
            .Select(o => (Option: o, Distance: EditDistance.Between(CustomField.KeyOf(o), key, slips)))
            .Where(o => o.Distance <= slips)
            .OrderBy(o => o.Distance)
            .Select(o => o.Option)
            .FirstOrDefault();

        return near is null ? "" : $" Is “{near}” meant?";
    }
}
