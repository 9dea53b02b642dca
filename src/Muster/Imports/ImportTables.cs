using Muster.Persistence;

namespace Muster.Imports;

static class ImportTables
{
    public static readonly BulkTable<ImportBatch> Batches = new(
        "import_batches",
        2,
        new("import_id", BulkType.Id, b => b.ImportId),
        new("number", BulkType.Number, b => b.Number),
        new("created", BulkType.Number, b => b.Created),
        new("updated", BulkType.Number, b => b.Updated),
        new("skipped", BulkType.Number, b => b.Skipped),
        new("rejected", BulkType.Number, b => b.Rejected),
        new("flagged", BulkType.Number, b => b.Flagged),
        new("assigned", BulkType.Number, b => b.Assigned),
        new("reassigned", BulkType.Number, b => b.Reassigned),
        new("archived", BulkType.Number, b => b.Archived),
        new("revision", BulkType.Long, b => b.Revision),
        new("applied_at", BulkType.Instant, b => b.AppliedAt),
        new("outcomes", BulkType.Bytes, b => b.Outcomes));

    public static readonly BulkTable<ImportFileChunk> FileChunks = new(
        "import_file_chunks",
        2,
        new("import_id", BulkType.Id, c => c.ImportId),
        new("number", BulkType.Number, c => c.Number),
        new("bytes", BulkType.Bytes, c => c.Bytes));
}
