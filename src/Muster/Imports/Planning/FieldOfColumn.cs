using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Outcomes;

namespace Muster.Imports.Planning;

/// <summary>Makes a new custom field out of a column, for the draft alone.</summary>
public static class FieldOfColumn
{
    const int MostOptions = 50;

    /// <param name="column">From 1.</param>
    /// <param name="options">What a choice may be; null takes the values that the column has.</param>
    /// <param name="made">Fields made for other columns at the same time: their names are taken too.</param>
    public static Outcome<NewField> Make(
        ImportPlan plan, TimeProvider clock, int column, string name, CustomFieldKind kind, IReadOnlyList<string>? options, IEnumerable<NewField> made, CancellationToken cancellation)
    {
        options ??= kind == CustomFieldKind.Choice ? ValuesIn(plan, column - 1, cancellation) : [];

        if (options.Count > MostOptions)
            return Refusal.Invalid(RefusalCodes.OptionsUnexpected, $"The column “{plan.Table.Reading.Columns[column - 1]}” has more than {MostOptions} different values, too many for a choice. Make it a text.");

        // A field that was only chosen for this column gives way to this one.
        var chosenElsewhere = plan.NewFields.Where(f => plan.Mapping.Choices.Any(c => c.Column != column && c.Field == FieldKeys.Custom(f.Id)));
        var taken = plan.Catalogue.Fields.Select(f => f.Name).Concat(chosenElsewhere.Concat(made).Select(f => f.Name));
        return NewField.Of(clock, name, kind, options, taken);
    }

    static List<string> ValuesIn(ImportPlan plan, int index, CancellationToken cancellation) =>
    [
        .. plan.Table.Rows(cancellation)
            .Select(r => Cleaning.Clean(r.Cells[index].Text))
            .Where(text => text.Length > 0)
            .DistinctBy(CustomField.KeyOf)
            .Take(MostOptions + 1),
    ];
}
