using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Tests.Imports.Fields;

/// <summary>Reads one cell by one field.</summary>
static class FieldReading
{
    public const int Line = 7;

    public static MappedRow Read(this ImportField field, string cell, DateOrder order = DateOrder.DayFirst)
    {
        var row = new MappedRow(Line, new Dictionary<string, DateReading> { [field.Key] = new(order) });
        field.Read(new Cell(cell), row);
        return row;
    }

    public static CustomValueField Custom(CustomFieldKind kind, string locale = "en-GB", params string[] options)
    {
        var field = new CustomField(Guid.NewGuid(), "Shift", kind, options, 1);
        return (CustomValueField)new ImportFields([field], locale).Find(CustomValueField.KeyOf(field.Id))!;
    }

    public static string? ValueOf(this CustomValueField field, string cell, DateOrder order = DateOrder.DayFirst)
    {
        var row = field.Read(cell, order);
        Assert.DoesNotContain(row.Problems, p => p.Severity != Severity.Note);
        return row.Custom.GetValueOrDefault(field.Field.Id);
    }

    /// <summary>The only problem, which has to name the field, the line and the cell as it was.</summary>
    public static Problem ProblemOf(this ImportField field, string cell, Severity severity = Severity.Error)
    {
        var problem = Assert.Single(field.Read(cell).Problems, p => p.Severity == severity);
        Assert.Equal((field.Name, Line), (problem.Field, problem.Line));
        Assert.StartsWith(problem.Value!.TrimEnd('…'), cell, StringComparison.Ordinal);
        return problem;
    }
}
