using Muster.Problems;

namespace Muster.Intake.Delimited;

/// <summary>What can be wrong with a record of delimited text.</summary>
static class RecordProblems
{
    public static Problem UnclosedQuote(int line) => Problem.Error(
        ProblemCodes.FileUnclosedQuote,
        $"A quote opens on line {line} and is never closed. Close it or take it out.",
        line: line);

    public static Problem TooLarge(string what) => Problem.Error(
        ProblemCodes.FileTooLarge,
        $"{what}, which no list needs. Check that this is the right file and that its lines end where its rows do.");
}
