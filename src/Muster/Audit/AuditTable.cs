using Muster.Persistence;

namespace Muster.Audit;

static class AuditTable
{
    public static readonly BulkTable<AuditEntry> Entries = new(
        "audit_entries",
        1,
        new("number", BulkType.Long, e => e.Number),
        new("at", BulkType.Instant, e => e.At),
        new("actor", BulkType.Text, e => e.Actor),
        new("action", BulkType.Text, e => e.Action),
        new("subject", BulkType.Text, e => e.Subject),
        new("before", BulkType.Text, e => e.Before),
        new("after", BulkType.Text, e => e.After),
        new("previous_hash", BulkType.Bytes, e => e.PreviousHash),
        new("hash", BulkType.Bytes, e => e.Hash));
}
