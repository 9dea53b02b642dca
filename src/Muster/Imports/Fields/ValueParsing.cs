using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Muster.CustomFields;
using Muster.Problems;

namespace Muster.Imports.Fields;

/// <summary>Brings a cell's text to a custom value's stored form.</summary>
sealed class ValueParsing(CultureInfo culture)
{
    public bool TryParse(CustomField field, string text, DateReading dates, [NotNullWhen(true)] out string? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = field.Kind switch
        {
            CustomFieldKind.Text => text,
            CustomFieldKind.Number => Numbers.Read(text, culture),
            CustomFieldKind.Date => Dates.Read(text, dates, culture) is { } date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            CustomFieldKind.YesNo => YesNo.Read(text) is { } yes ? (yes ? "true" : "false") : null,
            _ => CustomValue.OptionOf(field, text),
        };

        problem = value is null ? Wrong(field, text) : null;
        return value is not null;
    }

    static Problem Wrong(CustomField field, string text)
    {
        var wrong = CustomValue.Wrong(field, text);
        return Problem.Error(wrong.Code, wrong.Message + (field.Kind == CustomFieldKind.Choice ? Near(field, text) : ""));
    }

    static string Near(CustomField field, string text)
    {
        var near = NearOption.Of(field, text);
        return near is null ? "" : $" Is “{near}” meant?";
    }
}
