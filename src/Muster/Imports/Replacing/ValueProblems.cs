using Muster.Imports.Fields;
using Muster.Imports.Planning;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Imports.Replacing;

/// <summary>What is wrong with a value by itself, whatever stands beside it in its row.</summary>
sealed class ValueProblems(ImportPlan plan, ImportField? filled, CancellationToken cancellation)
{
    readonly IReadOnlyDictionary<string, DateReading> _dates = plan.Census(cancellation).DateReadings(plan.Mapping, plan.Fields.Culture);
    readonly SimilarGroups _similar = new(plan.Catalogue.Groups, plan.Census(cancellation));

    bool IsRequired => filled?.Key is FieldKeys.FirstName or FieldKeys.LastName or FieldKeys.Email;

    /// <returns>The worst; null where there is none, or only a note.</returns>
    public Problem? Of(string text)
    {
        if (filled is null)
            return null;

        if (text.Length == 0)
            return IsRequired ? Problem.Error(ProblemCodes.RequiredMissing, $"{filled.Name} is blank. Every learner needs one.", filled.Name) : null;

        var row = new MappedRow(line: 0, _dates);
        filled.Read(new Cell(text), row);

        return row.Problems.Where(p => p.Severity != Severity.Note).MaxBy(p => p.Severity)
            ?? (filled is GroupField ? OfGroup(text) : null);
    }

    Problem? OfGroup(string name) =>
        plan.Catalogue.Groups.Named(name) is null && _similar.Find(name) is { } near
            ? Problem.Warning(ProblemCodes.GroupSimilar, $"No group is called so. Is “{near}” meant?", filled!.Name, name)
            : null;
}
