using Muster.CustomFields;
using Muster.Intake;

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

    public override void Read(Cell cell, MappedRow row)
    {
        var text = Cleaned(cell, row);

        if (text.Length == 0)
            return;

        if (Fitting(text, CustomField.ValueLength, row) is var fitting && fitting != text)
            row.Set(Field.Id, fitting);
        else if (parsing.TryParse(Field, text, row.DateOrderOf(Key), out var value, out var problem))
            row.Set(Field.Id, value);
        else
            row.Add(problem with { Field = Name, Value = cell.Text });
    }
}
