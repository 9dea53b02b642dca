using Muster.Intake.Tables;
using Muster.Problems;

namespace Muster.Intake;

/// <summary>A list of either kind, found to be readable, and how to read it anew.</summary>
sealed record OpenedList(FileReading Reading, IReadOnlyList<Problem> Problems, TableShape Shape, Func<IRecords> Open)
{
    /// <summary>About what it keeps in memory, beside its source.</summary>
    public long KeptBytes { get; init; }
}
