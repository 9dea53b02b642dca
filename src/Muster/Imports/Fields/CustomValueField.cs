using Muster.CustomFields;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Imports.Fields;

sealed class CustomValueField(CustomField field, ValueParsing parsing) : ImportField(KeyOf(field.Id), field.Name)
{
    const string Prefix = "custom:";

    public CustomField Field { get; } = field;

    public override bool CanClear => true;

    public static string KeyOf(Guid field) => $"{Prefix}{field:n}";

    public static bool TryIdOf(string key, out Guid field)
    {
        field = default;
        return key.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(key.AsSpan(Prefix.Length), "n", out field);
    }

    public override void Read(in Cell cell, MappedRow row)
    {
        var text = Cleaned(cell, row);

        if (text.Length == 0)
            return;

        var dates = row.DatesOf(Key);

        if (Fitting(text, CustomField.ValueLength, row) is var fitting && fitting != text)
            row.Set(Field.Id, fitting);
        else if (parsing.TryParse(Field, text, dates, out var value, out var problem))
            Take(value, text, dates, row);
        else
            row.Add(InOrder(problem, text, dates) with { Field = Name, Value = cell.Text });
    }

    Problem InOrder(Problem problem, string text, DateReading dates) => Field.Kind == CustomFieldKind.Date && Dates.NoMonthOf(text, dates) is { } month
        ? problem with { Message = $"“{text}” has no month: {month} is none, and {DateOrderWords.Of(dates.Order)} was chosen for the column. Correct it, or choose another order." }
        : problem;

    void Take(string value, string text, DateReading dates, MappedRow row)
    {
        row.Set(Field.Id, value);

        if (Field.Kind == CustomFieldKind.Date && !dates.IsGiven && Dates.IsContrary(text, dates.Order))
            row.Add(Problem.Warning(ProblemCodes.ValueCleaned, $"This date can only be {value}; others of the column are {DateOrderWords.Of(dates.Order)}. Check it.", Name, text));
    }
}
