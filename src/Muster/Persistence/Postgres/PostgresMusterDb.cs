using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Muster.Learners;
using Npgsql;
using NpgsqlTypes;

namespace Muster.Persistence.Postgres;

public sealed class PostgresMusterDb(DbContextOptions<PostgresMusterDb> options) : MusterDb(options)
{
    const string Bytes = "C";

    public override bool IsUniqueConstraintViolation(Exception exception) =>
        (exception as PostgresException ?? exception.InnerException as PostgresException)
            is { SqlState: PostgresErrorCodes.UniqueViolation };

    public override Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellation) =>
        Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    public override async Task WriteAsync<T>(BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;

        var connection = (NpgsqlConnection)Database.GetDbConnection();
        var names = string.Join(", ", table.Columns.Select(c => c.Name));
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({names}) FROM STDIN (FORMAT BINARY)", cancellation);

        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellation);

            foreach (var column in table.Columns)
                await WriteAsync(copy, column.Value(row), column.Type, cancellation);
        }

        await copy.CompleteAsync(cancellation);
    }

    public override async Task UpdateAsync<T>(BulkTable<T> table, IReadOnlyCollection<T> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0)
            return;

        var names = string.Join(", ", table.Columns.Select(c => c.Name));
        var places = string.Join(", ", table.Columns.Select((_, i) => $"${i + 1}"));
        var sets = string.Join(", ", table.Columns.Skip(table.KeyColumns).Select(c => $"{c.Name} = new.{c.Name}"));
        var keys = string.Join(" AND ", table.Columns.Take(table.KeyColumns).Select(c => $"t.{c.Name} = new.{c.Name}"));

        await using var command = ((NpgsqlConnection)Database.GetDbConnection()).CreateCommand();
        command.CommandText = $"UPDATE {table.Name} AS t SET {sets} FROM unnest({places}) AS new ({names}) WHERE {keys}";

        foreach (var column in table.Columns)
        {
            command.Parameters.Add(new NpgsqlParameter
            {
                Value = ArrayOf(column, rows),
                NpgsqlDbType = NpgsqlDbType.Array | PostgresTypeOf(column.Type),
            });
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    // Byte by byte, as SQLite compares: only then is all that begins with a word one range of the index, in whatever
    // language the server sorts.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);

        builder.Entity<Learner>(learner =>
        {
            learner.Property(l => l.NameKey).UseCollation(Bytes);
            learner.Property(l => l.FirstKey).UseCollation(Bytes);
            learner.Property(l => l.EmailKey).UseCollation(Bytes);
        });

        builder.Entity<LearnerWord>().Property(w => w.Word).UseCollation(Bytes);
    }

    // By its own type: for an object Npgsql looks for a converter each time, which costs more than the writing.
    static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, BulkType type, CancellationToken cancellation) => value switch
    {
        null => copy.WriteNullAsync(cancellation),
        Guid id => copy.WriteAsync(id, NpgsqlDbType.Uuid, cancellation),
        string text => copy.WriteAsync(text, NpgsqlDbType.Text, cancellation),
        int number => copy.WriteAsync(number, NpgsqlDbType.Integer, cancellation),
        long number => copy.WriteAsync(number, NpgsqlDbType.Bigint, cancellation),
        bool yes => copy.WriteAsync(yes, NpgsqlDbType.Boolean, cancellation),
        DateTimeOffset instant => copy.WriteAsync(instant, NpgsqlDbType.TimestampTz, cancellation),
        _ => copy.WriteAsync(value, PostgresTypeOf(type), cancellation),
    };

    static Array ArrayOf<T>(BulkColumn<T> column, IReadOnlyCollection<T> rows) => column.Type switch
    {
        BulkType.Id => Typed<Guid?, T>(column, rows),
        BulkType.Text => Typed<string?, T>(column, rows),
        BulkType.Instant => Typed<DateTimeOffset?, T>(column, rows),
        BulkType.Date => Typed<DateOnly?, T>(column, rows),
        BulkType.Number => Typed<int?, T>(column, rows),
        BulkType.Long => Typed<long?, T>(column, rows),
        BulkType.Real => Typed<double?, T>(column, rows),
        BulkType.YesNo => Typed<bool?, T>(column, rows),
        _ => Typed<byte[]?, T>(column, rows),
    };

    static TValue[] Typed<TValue, T>(BulkColumn<T> column, IReadOnlyCollection<T> rows) =>
        [.. rows.Select(r => (TValue)column.Value(r)!)];

    static NpgsqlDbType PostgresTypeOf(BulkType type) => type switch
    {
        BulkType.Id => NpgsqlDbType.Uuid,
        BulkType.Text => NpgsqlDbType.Text,
        BulkType.Instant => NpgsqlDbType.TimestampTz,
        BulkType.Date => NpgsqlDbType.Date,
        BulkType.Number => NpgsqlDbType.Integer,
        BulkType.Long => NpgsqlDbType.Bigint,
        BulkType.Real => NpgsqlDbType.Double,
        BulkType.YesNo => NpgsqlDbType.Boolean,
        _ => NpgsqlDbType.Bytea,
    };
}
