using System.Globalization;
using Muster.Outcomes;
using Muster.Problems;
using Muster.Spelling;

namespace Muster.CustomFields;

/// <summary>One value of a custom field, between its stored form and what people and programs see.</summary>
public static class CustomValue
{
    /// <summary>Brings what a form or a program sends to the stored form: a number with a point, a date as yyyy-MM-dd, yes/no as true or false.</summary>
    /// <param name="text">Cleaned, not blank. Spreadsheets' many ways of writing are the import's to read.</param>
    public static Outcome<string> Read(CustomField field, string text)
    {
        if (TextLength.IsOver(text, CustomField.ValueLength))
            return Refusal.Invalid(ProblemCodes.ValueTooLong, $"{field.Name} has {CustomField.ValueLength} characters at most, this has {TextLength.Of(text)}. Shorten it.", field.Name);

        var stored = field.Kind switch
        {
            CustomFieldKind.Text => text,
            CustomFieldKind.Number => Number(text),
            CustomFieldKind.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null,
            CustomFieldKind.YesNo => YesNo(text),
            _ => OptionOf(field, text),
        };

        return stored is null ? Wrong(field, text) : stored;
    }

    /// <summary>The value as its kind: a decimal, a bool, otherwise text.</summary>
    public static object Typed(CustomFieldKind kind, string stored) => kind switch
    {
        CustomFieldKind.Number when decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        CustomFieldKind.YesNo when bool.TryParse(stored, out var yes) => yes,
        _ => stored,
    };

    /// <summary>A learner's values by the fields' names, typed, in the fields' order.</summary>
    public static Dictionary<string, object> ByName(IEnumerable<CustomField> fields, CustomValues values)
    {
        var named = new Dictionary<string, object>();

        foreach (var field in fields)
        {
            if (values[field.Id] is { } stored)
                named[field.Name] = Typed(field.Kind, stored);
        }

        return named;
    }

    /// <summary>Of a choice, the option that the text means, ignoring case and blanks; null where it means none.</summary>
    internal static string? OptionOf(CustomField field, string text) => field.Options.FirstOrDefault(o => CustomField.KeyOf(o) == CustomField.KeyOf(text));

    // Dividing by a one with many zeros drops the trailing zeros: 12.50 and 12.5 are one value.
    internal static string Stored(decimal number) => (number / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>Why a text is no value of the field.</summary>
    internal static Refusal Wrong(CustomField field, string text) => field.Kind switch
    {
        CustomFieldKind.Number => Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{text}” is no number. Write it as 12 or 12.5.", field.Name),
        CustomFieldKind.Date => Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{text}” is no date. Write it as 2026-03-31.", field.Name),
        CustomFieldKind.YesNo => Refusal.Invalid(ProblemCodes.ValueInvalid, $"“{text}” is neither yes nor no. Write yes or no.", field.Name),
        _ => Refusal.Invalid(ProblemCodes.ValueNotAnOption, $"“{text}” is not one of: {string.Join(", ", field.Options)}.", field.Name),
    };

    static string? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Stored(number)
            : null;

    static string? YesNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" => "true",
        "no" or "false" => "false",
        _ => null,
    };
}
