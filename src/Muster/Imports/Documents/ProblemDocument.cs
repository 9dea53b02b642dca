using Muster.Problems;

namespace Muster.Imports.Documents;

/// <param name="Severity">error, warning or note.</param>
public sealed record ProblemDocument(string Code, string Severity, string? Field, string? Value, string Message)
{
    public static ProblemDocument Of(Problem problem) =>
        new(problem.Code, problem.Severity.ToString().ToLowerInvariant(), problem.Field, problem.Value, problem.Message);
}
