using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Muster.Persistence.Moving;

namespace Muster.Persistence.Sqlite;

sealed class SqliteRows(SqliteMusterDb db) : StoredRows(db)
{
    // Deferred, for the other kind would keep everybody else from writing.
    public override Task<DbTransaction> BeginSnapshotAsync(CancellationToken cancellation) =>
        Task.FromResult<DbTransaction>(((SqliteConnection)Db.Database.GetDbConnection()).BeginTransaction(IsolationLevel.Serializable, deferred: true));

    public override async Task<bool> HasTableAsync(string name, CancellationToken cancellation)
    {
        await using var command = Command($"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '{name}'", null);
        return (long)(await command.ExecuteScalarAsync(cancellation))! > 0;
    }

    // AUTOINCREMENT heeds what was written.
    public override Task NumberOnAsync(StoredTable table, StoredColumn column, CancellationToken cancellation) => Task.CompletedTask;

    protected override object ValueOf(DbDataReader row, int column, BulkType type) => type switch
    {
        BulkType.Id => new Guid(row.GetFieldValue<byte[]>(column), bigEndian: true),
        BulkType.Instant => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column)),
        BulkType.Date => DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        BulkType.Number => row.GetInt32(column),
        BulkType.Long => row.GetInt64(column),
        BulkType.Real => row.GetDouble(column),
        BulkType.YesNo => row.GetBoolean(column),
        BulkType.Text => row.GetString(column),
        _ => row.GetFieldValue<byte[]>(column),
    };
}
