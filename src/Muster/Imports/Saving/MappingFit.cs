using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Intake;
using Muster.Outcomes;

namespace Muster.Imports.Saving;

/// <summary>What a mapping makes of a list's columns. A column that it cannot find for certain is named, and nothing is guessed.</summary>
/// <param name="Choices">One for each column of the list. What the mapping does not name is left out.</param>
/// <param name="Unnamed">Columns, from 1, of which it says nothing.</param>
public sealed record MappingFit(
    IReadOnlyList<ColumnChoice> Choices, IReadOnlyList<Replacement> Replacements, IReadOnlyList<LackedColumn> Lacking, IReadOnlyList<int> Unnamed)
{
    /// <summary>Refused where it knows none of the columns.</summary>
    public static Outcome<MappingFit> Of(NamedMapping mapping, FileReading reading, ImportFields fields, ImportPurpose purpose)
    {
        var content = mapping.Content;
        var places = MappedPlaces.Of(content, reading);

        if (!content.Columns.Where((c, i) => c.Field is not null && places.ColumnOf(i) is not null).Any())
            return MappingRefusals.Unfit(mapping, reading);

        var choices = Enumerable.Range(1, reading.Columns.Count).Select(n => new ColumnChoice(n, null, MappingHow.None)).ToList();
        var lacking = new List<LackedColumn>();

        foreach (var (i, saved) in content.Columns.Index().Where(c => c.Item.Field?.IsFor(fields, purpose) == true))
        {
            var field = saved.Field!.Find(fields);

            if (places.ColumnOf(i) is not { } column)
                lacking.Add(new(saved.Name, field?.Name ?? saved.Field.Name, places.WhyNot(i)));
            else if (field is null)
                lacking.Add(new(saved.Name, saved.Field.Name, LackReason.NoField));
            else
                choices[column - 1] = Chosen(saved, column, field);
        }

        var replacements = content.Replacements
            .Where(r => places.ColumnOf(r.Column) is not null)
            .Select(r => new Replacement(places.ColumnOf(r.Column)!.Value, r.From, r.To, r.Garbled));

        return new MappingFit(choices, [.. replacements], lacking, places.Unnamed(reading));
    }

    /// <summary>How many of the columns that it gives to fields the list has.</summary>
    public static (int Found, int All) Measure(MappingContent content, FileReading reading)
    {
        var places = MappedPlaces.Of(content, reading);
        var filling = Enumerable.Range(0, content.Columns.Count).Where(i => content.Columns[i].Field is not null).ToList();
        return (filling.Count(i => places.ColumnOf(i) is not null), filling.Count);
    }

    /// <summary>Chosen by a person, as the mapping was; before that, what is said of single columns goes before it.</summary>
    public static List<ColumnChoice> AsGiven(IEnumerable<ColumnChoice> choices) => [.. choices.Select(c => c.Field is null ? c : c with { How = MappingHow.Given })];

    /// <summary>The setup of a list that is mapped so: what another mapping brought before gives way, what was said of this very list stays.</summary>
    /// <param name="chosen">Its choices, with what was said of single columns over them.</param>
    public ImportSetup Over(ImportSetup setup, NamedMapping mapping, IReadOnlyList<ColumnChoice> chosen, ReadingOptions readingBefore)
    {
        // A column that was given to another field meanwhile has other values.
        List<Replacement> brought = [.. Replacements.Where(r => chosen[r.Column - 1].Field == Choices[r.Column - 1].Field)];
        var own = setup.Replacements.Except(setup.Applied?.Replacements ?? []).Except(brought);

        return setup with
        {
            Mapping = chosen,
            Replacements = [.. brought.Where(b => !own.Any(o => o.Column == b.Column && o.From == b.From && o.Garbled == b.Garbled)), .. own],
            Applied = new(mapping.Id, mapping.Name, readingBefore, brought, Lacking, Unnamed),
        };
    }

    static ColumnChoice Chosen(SavedColumn saved, int column, ImportField field) => new(
        column,
        field.Key,
        MappingHow.Remembered,
        saved.ClearBlank && field.CanClear,
        field is CustomValueField { Field.Kind: CustomFields.CustomFieldKind.Date } ? saved.DateOrder : null);
}
