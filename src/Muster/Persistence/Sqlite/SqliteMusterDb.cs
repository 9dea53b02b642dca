using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Muster.Persistence.Sqlite;

public sealed class SqliteMusterDb(DbContextOptions<SqliteMusterDb> options) : MusterDb(options)
{
    // https://sqlite.org/rescode.html: the extended codes; 19 alone is any constraint.
    const int ConstraintPrimaryKey = 1555;
    const int ConstraintUnique = 2067;

    public override bool IsUniqueConstraintViolation(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)
            is { SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    // Deferred, which this level asks for: any other takes the one lock for writing at once. What is read is one moment all the same.
    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellation);

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var turn = await MigrationTurn.TakeAsync(Database.GetDbConnection().DataSource, cancellation);
        await MigrationTurn.ForgetTheDeadAsync(this, cancellation);
        await base.MigrateAsync(cancellation);
    }

    public override async Task WriteAsync<T>(BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        var names = string.Join(", ", table.Columns.Select(c => c.Name));
        var places = string.Join(", ", table.Columns.Select((_, i) => $"${i}"));
        await RunForEachAsync($"INSERT INTO {table.Name} ({names}) VALUES ({places})", table, rows, cancellation);
    }

    public override async Task UpdateAsync<T>(BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        var sets = string.Join(", ", table.Columns.Select((c, i) => $"{c.Name} = ${i}").Skip(table.KeyColumns));
        var keys = string.Join(" AND ", table.Columns.Take(table.KeyColumns).Select((c, i) => $"{c.Name} = ${i}"));
        await RunForEachAsync($"UPDATE {table.Name} SET {sets} WHERE {keys}", table, rows, cancellation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<BigEndianGuidConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
    }

    // One prepared statement, run in the transaction's one fsync: SQLite has no faster door.
    async Task RunForEachAsync<T>(string sql, BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;

        await using var command = (SqliteCommand)Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;

        var parameters = table.Columns
            .Select((c, i) => command.Parameters.Add($"${i}", SqliteTypeOf(c.Type)))
            .ToArray();

        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();

            for (var i = 0; i < parameters.Length; i++)
                parameters[i].Value = Stored(table.Columns[i].Value(row));

            command.ExecuteNonQuery();
        }
    }

    static object Stored(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => id.ToByteArray(bigEndian: true),
        DateTimeOffset instant => instant.ToUnixTimeMilliseconds(),
        DateOnly date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => value,
    };

    static SqliteType SqliteTypeOf(BulkType type) => type switch
    {
        BulkType.Id or BulkType.Bytes => SqliteType.Blob,
        BulkType.Text or BulkType.Date => SqliteType.Text,
        BulkType.Real => SqliteType.Real,
        _ => SqliteType.Integer,
    };
}
