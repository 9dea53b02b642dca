using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Outcomes;
using Muster.Problems;

namespace Muster.Imports.Saving;

/// <summary>What is kept of how a list is mapped.</summary>
public static class MappingToSave
{
    public static Outcome<MappingContent> Of(ImportPlan plan)
    {
        var reading = plan.Table.Reading;
        var hasHeader = reading.HeaderLine is not null;

        var columns = plan.Mapping.Choices
            .Take(hasHeader ? ProblemColumn.OwnColumns(reading.Columns) : reading.Columns.Count)
            .Select(c => new SavedColumn(hasHeader ? reading.Columns[c.Column - 1] : null, c.Column, SavedField.Of(plan.Fields.Find(c.Field)), c.ClearBlank, c.DateOrder))
            .Where(c => c.Field is not null || c.Header is not { Length: > MappingContent.HeaderLength })
            .ToList();

        var content = new MappingContent(columns, plan.Setup.Reading, [.. Kept(plan, columns)]);

        return plan.Mapping.Problems.FirstOrDefault(p => p.Code == ProblemCodes.MappingFieldTwice) is { } twice ? ImportRefusals.Of(twice)
            : content.WhyNot() is { } refusal ? refusal
            : content;
    }

    static IEnumerable<SavedReplacement> Kept(ImportPlan plan, List<SavedColumn> columns) =>
        from replacement in plan.Setup.Replacements
        where SavedReplacement.IsKept(plan.Fields.Find(plan.Mapping.Choices[replacement.Column - 1].Field), replacement)
        let column = columns.FindIndex(c => c.Number == replacement.Column)
        where column >= 0
        select new SavedReplacement(column, replacement.From, replacement.To, replacement.Garbled);
}
