using Muster.Intake;
using Muster.Problems;

namespace Muster.Cli.Commands;

/// <summary>A file named on the command line: its table, or why there is none.</summary>
sealed record ListFile(ListTable? Table, Problem? Refusal)
{
    public static ListFile Open(string path, ReadingOptions options, CancellationToken cancellation)
    {
        if (Directory.Exists(path))
            return Unreadable($"{path} is a folder. Name the file in it.");

        if (!File.Exists(path))
            return Unreadable($"There is no file {path}. Check its name, and the folder that you are in.");

        try
        {
            return ListTable.TryOpen(ListSource.FromFile(path), options, ReadingBudget.Default, out var table, out var refusal, cancellation)
                ? new(table, null)
                : new(null, refusal);
        }
        catch (UnauthorizedAccessException)
        {
            return Unreadable($"You may not read {path}. Ask its owner for the permission.");
        }
        catch (IOException exception)
        {
            return Unreadable($"{path} cannot be read: {exception.Message}");
        }
    }

    static ListFile Unreadable(string sentence) => new(null, Problem.Error(ProblemCodes.FileUnreadable, sentence));
}
