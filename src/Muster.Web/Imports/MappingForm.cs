using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Outcomes;

namespace Muster.Web.Imports;

/// <summary>What the mapping page sends: a field for each column, some of them new.</summary>
sealed class MappingForm(IFormCollection form, ImportPlan plan)
{
    public const string MakesNew = "new";

    /// <summary>The person wants to see the mapping once more.</summary>
    public bool Stays => form["stay"].Count > 0;

    public static string NameOf(string what, int column) => string.Create(CultureInfo.InvariantCulture, $"{what}-{column}");

    /// <summary>The choices for all columns, and the new fields among them.</summary>
    /// <returns>All that could be chosen, also where one of the new fields is refused.</returns>
    public (List<ColumnChoice> Choices, List<NewField> Added, Refusal? Refusal) Read(TimeProvider clock, CancellationToken cancellation)
    {
        var choices = new List<ColumnChoice>();
        var added = new List<NewField>();
        Refusal? refusal = null;

        foreach (var current in plan.Mapping.Choices)
        {
            if (Value("field", current) is not MakesNew)
            {
                choices.Add(Chosen(current));
                continue;
            }

            var field = FieldOfColumn.Make(plan, clock, current.Column, Value("name", current) ?? "", KindOf(current), options: null, added, cancellation);
            refusal ??= field.Refusal;

            if (!field.IsRefused)
                added.Add(field.Value);

            choices.Add(field.IsRefused ? current : current with { Field = FieldKeys.Custom(field.Value.Id), How = MappingHow.Given });
        }

        return (choices, added, refusal);
    }

    ColumnChoice Chosen(ColumnChoice current)
    {
        // A form of the file read another way knows nothing of this column.
        if (Value("field", current) is not { } field)
            return current;

        var (key, clears) = (field.Length == 0 ? null : field, Value("clear", current) is not null);

        return key == current.Field
            ? current with { ClearBlank = clears, DateOrder = DateOrderWords.TryRead(Value("dates", current), out var order) ? order : null }
            : current with { Field = key, How = key is null ? MappingHow.None : MappingHow.Given, ClearBlank = clears, DateOrder = null };
    }

    // A kind that is none cannot come from the page's own form.
    CustomFieldKind KindOf(ColumnChoice column) =>
        Enum.TryParse<CustomFieldKind>(Value("kind", column), ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : CustomFieldKind.Text;

    string? Value(string what, ColumnChoice column) => form[NameOf(what, column.Column)] is [{ } value, ..] ? value : null;
}
