using System.Globalization;
using Microsoft.AspNetCore.Http;
using Muster.CustomFields;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Web.Imports;

/// <summary>What the mapping page sends: a field for each column, some of them new.</summary>
sealed class MappingForm(IFormCollection form, ImportPlan plan)
{
    public const string NewField = "new";
    const int MostOptions = 50;

    /// <summary>The person wants to see the mapping once more.</summary>
    public bool Stays => form["stay"].Count > 0;

    public static string NameOf(string what, int column) => string.Create(CultureInfo.InvariantCulture, $"{what}-{column}");

    /// <summary>The choices for all columns. Adds the custom fields that are asked for.</summary>
    /// <returns>All that could be done, also where one of the new fields is refused.</returns>
    public async Task<(List<ColumnChoice> Choices, Refusal? Refusal)> ReadAsync(MusterDb db, TimeProvider clock, string actor, CancellationToken cancellation)
    {
        var choices = new List<ColumnChoice>();
        Refusal? refusal = null;

        foreach (var current in plan.Mapping.Choices)
        {
            if (Value("field", current) is not NewField)
            {
                choices.Add(Chosen(current));
                continue;
            }

            var added = await AddAsync(db, clock, actor, current, cancellation);
            refusal ??= added.Refusal;
            choices.Add(added.IsRefused ? current : current with { Field = FieldKeys.Custom(added.Value.Id), How = MappingHow.Given });
        }

        return (choices, refusal);
    }

    ColumnChoice Chosen(ColumnChoice current)
    {
        // A form of the file read another way knows nothing of this column.
        if (Value("field", current) is not { } field)
            return current;

        var (key, clears) = (field.Length == 0 ? null : field, Value("clear", current) is not null);

        return key == current.Field
            ? current with { ClearBlank = clears }
            : current with { Field = key, How = key is null ? MappingHow.None : MappingHow.Given, ClearBlank = clears };
    }

    async Task<Outcome<CustomField>> AddAsync(MusterDb db, TimeProvider clock, string actor, ColumnChoice column, CancellationToken cancellation)
    {
        // A kind that is none cannot come from the page's own form.
        var kind = Enum.TryParse<CustomFieldKind>(Value("kind", column), ignoreCase: true, out var asked) && Enum.IsDefined(asked) ? asked : CustomFieldKind.Text;
        var options = kind == CustomFieldKind.Choice ? OptionsIn(column.Column - 1, cancellation) : [];

        return options.Count > MostOptions
            ? Refusal.Invalid(RefusalCodes.OptionsUnexpected, $"The column “{plan.Table.Reading.Columns[column.Column - 1]}” has more than {MostOptions} different values, too many for a choice. Make it a text.")
            : await CustomFieldEditing.AddAsync(db, clock, actor, Value("name", column) ?? "", kind, options, cancellation);
    }

    List<string> OptionsIn(int index, CancellationToken cancellation) =>
    [
        .. plan.Table.Rows(cancellation)
            .Select(r => Cleaning.Clean(r.Cells[index].Text))
            .Where(text => text.Length > 0)
            .DistinctBy(CustomField.KeyOf)
            .Take(MostOptions + 1),
    ];

    string? Value(string what, ColumnChoice column) => form[NameOf(what, column.Column)] is [{ } value, ..] ? value : null;
}
