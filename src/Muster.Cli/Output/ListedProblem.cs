using Muster.Problems;

namespace Muster.Cli.Output;

/// <summary>A problem as the command line prints it.</summary>
sealed record ListedProblem(string Code, string Severity, int? Line, string? Field, string? Value, string Message)
{
    public static ListedProblem Of(Problem problem) =>
        new(problem.Code, problem.Severity.ToString().ToLowerInvariant(), problem.Line, problem.Field, problem.Value, problem.Message);
}
