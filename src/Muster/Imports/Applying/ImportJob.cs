using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>What work on an import has at hand.</summary>
/// <param name="Lease">Says which import it is.</param>
public sealed record ImportJob(MusterDb Db, TimeProvider Clock, ImportLease Lease, ImportTurn Turn, IProgress<ImportProgress>? Progress)
{
    public Task<bool> IsTurnOverAsync(CancellationToken cancellation) => Turn.IsOverAsync(Db, Lease.ImportId, cancellation);
}
