using Muster.Cli.Output;
using Muster.Imports.Documents;
using Muster.Intake;
using Muster.Problems;

namespace Muster.Cli.Commands;

/// <summary>A file named on the command line: its table, or why there is none.</summary>
sealed record ListFile(ListTable? Table, Problem? Refusal)
{
    public static ListFile Open(string path, ReadingOptions options, CancellationToken cancellation)
    {
        try
        {
            return ListTable.TryOpen(ListSource.FromFile(path), options, ReadingBudget.Default, out var table, out var refusal, cancellation)
                ? new(table, null)
                : new(null, refusal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(null, Problem.Error(ProblemCodes.FileUnreadable, $"{path} cannot be read: {exception.Message}"));
        }
    }

    public async Task<int> RefuseAsync(bool json, CancellationToken cancellation)
    {
        if (json)
            await JsonOutput.WriteAsync(new { problems = new[] { ProblemDocument.Of(Refusal!) } }, cancellation);
        else
            await Console.Error.WriteLineAsync(Refusal!.Message);

        return ExitCode.UnusableFile;
    }
}
