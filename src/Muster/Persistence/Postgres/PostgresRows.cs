using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Muster.Persistence.Moving;

namespace Muster.Persistence.Postgres;

sealed class PostgresRows(PostgresMusterDb db) : StoredRows(db)
{
    public override async Task<DbTransaction> BeginSnapshotAsync(CancellationToken cancellation) =>
        await Db.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override async Task<bool> HasTableAsync(string name, CancellationToken cancellation)
    {
        await using var command = Command($"SELECT to_regclass('{StoredTable.Quote(name)}') IS NOT NULL", null);
        return (bool)(await command.ExecuteScalarAsync(cancellation))!;
    }

    public override Task NumberOnAsync(StoredTable table, StoredColumn column, CancellationToken cancellation)
    {
        var id = StoredTable.Quote(column.Name);

        return ExecuteAsync(
            $"SELECT setval(pg_get_serial_sequence('{table.Quoted}', '{column.Name}'), greatest(coalesce(max({id}), 0), 0) + 1, false) FROM {table.Quoted}",
            cancellation);
    }

    protected override object ValueOf(DbDataReader row, int column, BulkType type) => type switch
    {
        BulkType.Instant => row.GetFieldValue<DateTimeOffset>(column),
        BulkType.Date => row.GetFieldValue<DateOnly>(column),
        _ => row.GetValue(column),
    };
}
