using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Muster.Persistence.Sqlite;

public sealed class SqliteMusterDb(DbContextOptions<SqliteMusterDb> options) : MusterDb(options)
{
    // https://sqlite.org/rescode.html: the extended codes; 19 alone is any constraint.
    const int ReadOnly = 8;
    const int ConstraintPrimaryKey = 1555;
    const int ConstraintUnique = 2067;

    // Whoever waits for the lock looks again every tenth of a second; more than half of them get in with each pause.
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(60);

    public override bool IsUniqueConstraintViolation(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)
            is { SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    // Deferred, which this level asks for: any other takes the one lock for writing at once. What is read is one moment all the same.
    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.ReadUncommitted, cancellation);

    // Each transaction writes again to most of the pages of an index whose keys come in no order. The longer they stay in the
    // log (here up to 256 MB), the fewer times each goes to the database file; the more of them are kept (here 64 MB), the
    // fewer are read again.
    public override async Task BeginLongWriteAsync(CancellationToken cancellation)
    {
        await base.BeginLongWriteAsync(cancellation);
        await Database.ExecuteSqlRawAsync("PRAGMA wal_autocheckpoint = 65536; PRAGMA journal_size_limit = -1; PRAGMA cache_size = -65536", cancellation);
    }

    // Whoever writes next would otherwise copy the whole log into the file before they are answered.
    public override async Task EndLongWriteAsync(CancellationToken cancellation)
    {
        if (new FileInfo($"{Database.GetDbConnection().DataSource}-wal") is { Exists: true, Length: > SqlitePragmas.KeptLog })
            await Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(PASSIVE)", cancellation);
    }

    // SQLite keeps no queue: without a pause the same writer would nearly always be first again.
    public override Task LetOthersWriteAsync(CancellationToken cancellation) => Task.Delay(Pause, cancellation);

    // With a write-ahead log, which SQLite remembers in the file, whoever reads and whoever writes do not wait for each other.
    // EF Core asks for it only where it makes the file itself, and looks at one that is there through a connection that may
    // only read: that one cannot roll back what a process left that was killed over a file without such a log.
    public override async Task RecoverAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);

        try
        {
            if (await JournalAsync("PRAGMA journal_mode", cancellation) == "delete")
                await JournalAsync("PRAGMA journal_mode = WAL", cancellation);
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == ReadOnly)
        {
            // Somebody who may only read has no use for it.
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    public override async Task MigrateAsync(CancellationToken cancellation)
    {
        await using var turn = await MigrationTurn.TakeAsync(Database.GetDbConnection().DataSource, cancellation);
        await MigrationTurn.ForgetTheDeadAsync(this, cancellation);
        await base.MigrateAsync(cancellation);
    }

    public override Task WriteAsync<T>(BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        var names = string.Join(", ", table.Columns.Select(c => c.Name));
        var places = string.Join(", ", table.Columns.Select((_, i) => $"?{i + 1}"));
        return RunForEachAsync($"INSERT INTO {table.Name} ({names}) VALUES ({places})", table, rows, cancellation);
    }

    public override Task UpdateAsync<T>(BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        var sets = string.Join(", ", table.Columns.Select((c, i) => $"{c.Name} = ?{i + 1}").Skip(table.KeyColumns));
        var keys = string.Join(" AND ", table.Columns.Take(table.KeyColumns).Select((c, i) => $"{c.Name} = ?{i + 1}"));
        return RunForEachAsync($"UPDATE {table.Name} SET {sets} WHERE {keys}", table, rows, cancellation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<BigEndianGuidConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMillisecondsConverter>();
    }

    async Task<string?> JournalAsync(string pragma, CancellationToken cancellation)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = pragma;
        return (string?)await command.ExecuteScalarAsync(cancellation);
    }

    // One prepared statement, run in the transaction's one fsync: SQLite has no faster door.
    async Task RunForEachAsync<T>(string sql, BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;

        await Database.OpenConnectionAsync(cancellation);

        try
        {
            using var statement = new SqliteStatement((SqliteConnection)Database.GetDbConnection(), sql);

            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                statement.Run(table.Columns, row);
            }
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }
}
