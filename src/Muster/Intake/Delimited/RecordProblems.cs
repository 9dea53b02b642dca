using Muster.Problems;

namespace Muster.Intake.Delimited;

/// <summary>What can be wrong with a record of delimited text.</summary>
static class RecordProblems
{
    public static Problem UnclosedQuote(int line) => Problem.Error(
        ProblemCodes.FileUnclosedQuote,
        $"A quote opens on line {line} and is never closed. Close it or take it out.",
        line: line);

    public static Problem TooWide(int line, int columns) => Problem.Error(
        ProblemCodes.FileTooLarge,
        $"Line {line} has more than {columns:N0} columns, which no list needs. Take out the columns that are not for the import, or check that the file's lines end where its rows do.",
        line: line);

    public static Problem TooLarge(string what) => Problem.Error(
        ProblemCodes.FileTooLarge,
        $"{what}, which no list needs. Check that this is the right file and that its lines end where its rows do.");
}
