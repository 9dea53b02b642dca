using CsCheck;
using Muster.CustomFields;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Intake;
using Muster.Tests.Imports.Planning;

namespace Muster.Tests.Imports.Replacing;

/// <summary>A rule for all rows does what somebody would do by hand who goes through the list.</summary>
public sealed class ReplacementPropertyTests
{
    static readonly CustomField Shift = new(Guid.NewGuid(), "Shift", CustomFieldKind.Choice, ["Day", "Night"], 1);
    static readonly Gen<RandomList> Lists = RandomLists.Draw([CustomValueField.KeyOf(Shift.Id)], []).Where(l => HasRow(l) && KeepsItsRows(l));

    [Fact]
    public void Replacing_a_value_everywhere_plans_as_though_the_list_had_been_edited() => Lists.Sample(drawn =>
        Assert.Equal(Told(Edited(drawn), []), Told(drawn, drawn.Setup.Replacements)));

    static bool HasRow(RandomList list) => list.Rows.Any(row => Filled(row) > 0);

    // A row that somebody empties by hand is none any more, and one cell alone may be a note; a rule leaves it a row.
    static bool KeepsItsRows(RandomList list) => list.Rows.Zip(Edited(list).Rows, (before, after) => Filled(after) == Filled(before) || Filled(after) > 2).All(kept => kept);

    static int Filled(string[] row) => row.Count(cell => Cleaning.Clean(cell).Length > 0);

    static RandomList Edited(RandomList drawn) => drawn with { Rows = [.. drawn.Rows.Select(row => Edited(row, drawn))] };

    static string[] Edited(string[] row, RandomList list)
    {
        var cells = row.ToArray();

        foreach (var rule in list.Setup.Replacements)
        {
            var cell = Cleaning.Clean(cells[rule.Column - 1]);

            cells[rule.Column - 1] = list.Columns[rule.Column - 1] switch
            {
                FieldKeys.Group => string.Join(';', cell.Split(';', StringSplitOptions.TrimEntries).Select(name => name.Length > 0 && Group.KeyOf(name) == Group.KeyOf(rule.From) ? rule.To : name)),
                FieldKeys.Email when rule.From.StartsWith('@') => cells[rule.Column - 1].Replace(rule.From, rule.To, StringComparison.OrdinalIgnoreCase),
                _ => cell == rule.From ? rule.To : cells[rule.Column - 1],
            };
        }

        return cells;
    }

    // What was cleaned is told of what stands in the list, which is another.
    static List<string> Told(RandomList list, IReadOnlyList<Replacement> replacements)
    {
        var planned = new PlannedList { Setup = list.Setup with { Replacements = replacements } };
        planned.Fields.Add(Shift);
        planned.Group("Nursing");

        return planned.Rows(System.Text.Encoding.UTF8.GetString(list.ToCsv())).ConvertAll(row =>
            $"{row.Line} {row.Action} {row.Learner.FirstName} {row.Learner.LastName} {row.Learner.Email} {string.Join('|', row.Learner.Groups)} {row.Learner.Custom[Shift.Id]} "
            + string.Join(' ', row.Problems.Where(p => p.Code != "value.cleaned").Select(p => $"{p.Code} {p.Field}")));
    }
}
