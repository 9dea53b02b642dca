using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Outcomes;

namespace Muster.Imports.Replacing;

/// <summary>A replacement as somebody writes it: the column by its header, its number, or the field that it fills.</summary>
public static class GivenReplacement
{
    public static Outcome<Replacement> Of(ImportPlan plan, string column, string from, string to) =>
        TryColumn(plan, column, out var number) ? new Replacement(number, from, to) : ImportRefusals.UnknownColumn(column, plan.Table.Reading.Columns);

    /// <param name="text">"Group:Nursng=Nursing". Each part may hold the sign that ends it: the first place that names a column is meant, and the first = after it.</param>
    public static Outcome<Replacement> Parse(ImportPlan plan, string text)
    {
        foreach (var colon in Enumerable.Range(0, text.Length).Where(i => text[i] == ':'))
        {
            if (TryColumn(plan, text[..colon].Trim(), out var number) && text.IndexOf('=', colon) is > 0 and var equals)
                return new Replacement(number, text[(colon + 1)..equals], text[(equals + 1)..]);
        }

        return ImportRefusals.UnknownColumn(text.Split(':')[0].Trim(), plan.Table.Reading.Columns);
    }

    static bool TryColumn(ImportPlan plan, string name, out int number)
    {
        var field = plan.Fields.Named(name);

        number = ColumnNames.TryFind(plan.Table.Reading.Columns, name, out var column)
            ? column.Value
            : plan.Mapping.Columns.FirstOrDefault(c => field is not null && c.Field.Key == field.Key)?.Index + 1 ?? 0;

        return number > 0;
    }
}
