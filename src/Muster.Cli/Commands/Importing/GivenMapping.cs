using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Imports.Saving;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Cli.Commands.Importing;

/// <summary>The suggested mapping, or what <c>--mapping</c> made of the columns, with what <c>--map</c> says laid over it.</summary>
/// <param name="Choices">Without the maps that say nothing.</param>
/// <param name="Problems">Those maps, after the required fields that have no column for it.</param>
sealed record GivenMapping(IReadOnlyList<ColumnChoice> Choices, IReadOnlyList<Problem> Problems)
{
    // A script names its columns once and is run on a new file every night. Where the file lacks the column, or a required field
    // has none, it is this file and this mapping that do not fit. A field that nobody has is a mistake in the command, like a
    // package that nobody has.
    public int ExitCode => Problems.All(p => p.Code == ImportRefusals.FieldUnknown) ? Cli.ExitCode.WrongUsage : Cli.ExitCode.UnusableFile;

    /// <param name="named">What --mapping says; null without it.</param>
    /// <param name="maps">Each "FIELD=COLUMN", or "FIELD=" where no column is to fill it.</param>
    public static Outcome<GivenMapping> Over(ImportPlan suggested, (NamedMapping Mapping, MappingFit Fit)? named, IReadOnlyList<string> maps)
    {
        var (headers, fields) = (suggested.Table.Reading.Columns, suggested.Fields);
        var given = new List<KeyValuePair<string, string?>>();
        var (lacking, unfilled) = (new HashSet<string>(), new HashSet<string>());
        var problems = new List<Problem>();

        foreach (var map in maps)
        {
            var (fieldName, column) = Split(map, headers, fields);

            if (fields.Named(fieldName) is not { } field)
            {
                problems.Add(ProblemOf(ImportRefusals.UnknownField(fieldName, fields)));
            }
            else if (column.Length == 0)
            {
                unfilled.Add(field.Key);
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
        var left = (named?.Fit.Choices ?? suggested.Mapping.Choices)
            .Select(c => c.Field is { } key && (lacking.Contains(key) || unfilled.Contains(key)) ? c with { Field = null, How = MappingHow.None } : c)
            .ToList();

        var over = GivenColumns.Over(left, headers, fields, given);

        if (over.IsRefused)
            return over.Refusal;

        var choices = named is null ? over.Value : MappingFit.AsGiven(over.Value);
        problems.AddRange(Lacking(named, choices, unfilled, fields));
        var missing = ListMapping.Of(headers, choices, fields).Problems.Where(p => p.Code == ProblemCodes.MappingRequiredMissing);
        return new GivenMapping(choices, problems.Count == 0 ? [] : [.. missing, .. problems]);
    }

    // A script says the mapping's name and nobody looks: what the list lacks of it is to be settled in the command.
    static IEnumerable<Problem> Lacking((NamedMapping Mapping, MappingFit Fit)? named, List<ColumnChoice> choices, HashSet<string> unfilled, ImportFields fields)
    {
        foreach (var lacked in named?.Fit.Lacking ?? [])
        {
            var field = fields.Named(lacked.Field);

            if (field is null || (!unfilled.Contains(field.Key) && choices.All(c => c.Field != field.Key)))
                yield return MappingRefusals.Lacks(named!.Value.Mapping.Name, lacked, $"Add --map \"{lacked.Field}=COLUMN\", or --map \"{lacked.Field}=\" to go on without.") with { Severity = Severity.Error };
        }
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
