using Muster.Imports;

namespace Muster.Telemetry;

/// <summary>What is told of a batch, without its rows: those of a long list that is applied whole wait for the one commit.</summary>
/// <param name="Took">From planning to the last statement, or to the commit.</param>
public readonly record struct AppliedBatch(int Created, int Updated, int Skipped, int Rejected, int Reassigned, int Archived, TimeSpan Took)
{
    public static AppliedBatch Of(ImportBatch batch, TimeSpan took) =>
        new(batch.Created, batch.Updated, batch.Skipped, batch.Rejected, batch.Reassigned, batch.Archived, took);
}
