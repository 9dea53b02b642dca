using Muster.Imports.Planning;
using Muster.Problems;

namespace Muster.Imports.Documents;

/// <param name="Severity">error, warning or note.</param>
public sealed record ProblemDocument(string Code, string Severity, string? Field, string? Value, string Message)
{
    public static ProblemDocument Of(Problem problem) =>
        new(problem.Code, problem.Severity.ToString().ToLowerInvariant(), problem.Field, problem.Value, problem.Message);

    /// <summary>Of the file, the mapping and what was chosen; those of rows are with the rows.</summary>
    public static IReadOnlyList<ProblemDocument> Of(ImportPlan plan, TimeProvider clock)
    {
        Problem?[] chosen = [PastDueDate.ProblemOf(plan.Setup, plan.Catalogue.Organisation, clock)];
        return [.. plan.Table.Problems.Concat(plan.Problems).Concat(chosen.OfType<Problem>()).Select(Of)];
    }
}
