namespace Muster.Persistence.Moving;

/// <param name="IsAuditIntact">False where the audit log's hashes do not follow from one another; then they did not in the source either.</param>
public sealed record MoveResult(IReadOnlyList<MovedTable> Tables, bool IsAuditIntact)
{
    public long Rows => Tables.Sum(t => t.Rows);
}
