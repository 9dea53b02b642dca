using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Cli.Commands.Importing;

/// <summary>The suggested mapping with what <c>--map</c> says laid over it.</summary>
/// <param name="Choices">Without the maps that say nothing.</param>
/// <param name="Problems">Those maps, after the required fields that have no column for it.</param>
sealed record GivenMapping(IReadOnlyList<ColumnChoice> Choices, IReadOnlyList<Problem> Problems)
{
    // A script names its columns once and is run on a new file every night. Where the file lacks the column, or a required field
    // has none, it is this file and this mapping that do not fit. A field that nobody has is a mistake in the command, like a
    // package that nobody has.
    public int ExitCode => Problems.All(p => p.Code == ImportRefusals.FieldUnknown) ? Cli.ExitCode.WrongUsage : Cli.ExitCode.UnusableFile;

    /// <param name="maps">Each "FIELD=COLUMN".</param>
    public static Outcome<GivenMapping> Over(ImportPlan suggested, IReadOnlyList<string> maps)
    {
        var (headers, fields) = (suggested.Table.Reading.Columns, suggested.Fields);
        var given = new List<KeyValuePair<string, string?>>();
        var lacking = new HashSet<string>();
        var problems = new List<Problem>();

        foreach (var map in maps)
        {
            var (fieldName, column) = Split(map, headers, fields);

            if (fields.Named(fieldName) is not { } field)
            {
                problems.Add(ProblemOf(ImportRefusals.UnknownField(fieldName, fields)));
            }
            else if (!ColumnNames.TryFind(headers, column, out _))
            {
                problems.Add(ProblemOf(ImportRefusals.UnknownColumn(column, headers)) with { Field = field.Name });
                lacking.Add(field.Key);
            }
            else
            {
                given.Add(new(column, field.Name));
            }
        }

        // The column that was named instead of the suggested one is not there: the suggestion does not come back for it.
        var left = suggested.Mapping.Choices.Select(c => c.Field is { } key && lacking.Contains(key) ? c with { Field = null, How = MappingHow.None } : c).ToList();
        var choices = GivenColumns.Over(left, headers, fields, given);

        if (choices.IsRefused)
            return choices.Refusal;

        var missing = ListMapping.Of(headers, choices.Value, fields).Problems.Where(p => p.Code == ProblemCodes.MappingRequiredMissing);
        return new GivenMapping(choices.Value, problems.Count == 0 ? [] : [.. missing, .. problems]);
    }

    // Both names may hold a =: the first place that makes sense is meant.
    static (string Field, string Column) Split(string map, IReadOnlyList<string> headers, ImportFields fields)
    {
        var places = Enumerable.Range(0, map.Length).Where(i => map[i] == '=').Select(i => (Field: map[..i].Trim(), Column: map[(i + 1)..].Trim())).ToList();

        return places
            .OrderByDescending(p => fields.Named(p.Field) is not null)
            .ThenByDescending(p => ColumnNames.TryFind(headers, p.Column, out _))
            .First();
    }

    static Problem ProblemOf(Refusal refusal) => Problem.Error(refusal.Code, refusal.Message, refusal.Field);
}
