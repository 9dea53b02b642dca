using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Muster.Persistence.Postgres;
using Muster.Persistence.Sqlite;

namespace Muster.Persistence.Moving;

/// <summary>The rows of a database as they are stored, table by table, without entities: where each kind of database differs.</summary>
abstract class StoredRows(MusterDb db)
{
    protected MusterDb Db { get; } = db;

    public static StoredRows Of(MusterDb db) => db switch
    {
        PostgresMusterDb postgres => new PostgresRows(postgres),
        SqliteMusterDb sqlite => new SqliteRows(sqlite),
        _ => throw new NotSupportedException(db.GetType().Name),
    };

    /// <summary>A transaction that only reads, and sees everything as it is at one moment, hindering nobody.</summary>
    public abstract Task<DbTransaction> BeginSnapshotAsync(CancellationToken cancellation);

    public abstract Task<bool> HasTableAsync(string name, CancellationToken cancellation);

    /// <summary>Numbers that the database gives out go on after the highest that is stored.</summary>
    public abstract Task NumberOnAsync(StoredTable table, StoredColumn column, CancellationToken cancellation);

    public async Task<long> CountAsync(StoredTable table, DbTransaction? transaction, CancellationToken cancellation)
    {
        await using var command = Command($"SELECT count(*) FROM {table.Quoted}", transaction);
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>In no particular order: each database has its own, texts above all.</summary>
    public async IAsyncEnumerable<object?[]> ReadAsync(StoredTable table, DbTransaction? transaction, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command($"SELECT {table.QuotedColumns} FROM {table.Quoted}", transaction);
        // However long the table is.
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(cancellation);

        while (await reader.ReadAsync(cancellation))
        {
            var row = new object?[table.Columns.Count];

            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : ValueOf(reader, i, table.Columns[i].Type);

            yield return row;
        }
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql, Db.Database.CurrentTransaction?.GetDbTransaction());
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    protected abstract object ValueOf(DbDataReader row, int column, BulkType type);

    protected DbCommand Command(string sql, DbTransaction? transaction)
    {
        var command = Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command;
    }
}
