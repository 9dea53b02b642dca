namespace Muster.Imports;

/// <summary>
/// What became of one batch: counts to page and filter by, and the outcomes of its rows as one compressed text.
/// A row in a table for each would double what a long import writes.
/// </summary>
public sealed class ImportBatch
{
    public required Guid ImportId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required int Created { get; init; }

    public required int Updated { get; init; }

    public required int Skipped { get; init; }

    public required int Rejected { get; init; }

    /// <summary>Rows with a warning or an error.</summary>
    public required int Flagged { get; init; }

    /// <summary>Assignments made, re-assignments included.</summary>
    public required int Assigned { get; init; }

    public int Reassigned { get; init; }

    public int Archived { get; init; }

    /// <summary>The directory's revision at which the batch was applied.</summary>
    public required long Revision { get; init; }

    public required DateTimeOffset AppliedAt { get; init; }

    /// <summary>RowOutcome of each row in the file's order, JSON, deflated.</summary>
    public required byte[] Outcomes { get; init; }

    /// <summary>What undoing left and why; null until undone.</summary>
    public byte[]? Reversal { get; set; }
}
