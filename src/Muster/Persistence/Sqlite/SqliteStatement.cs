using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Muster.Persistence.Sqlite;

/// <summary>
/// A prepared statement that is run for one row after another. Bound through SQLite's own interface: a parameter object for
/// each value, found by its name, costs about as much as SQLite's work on the row.
/// </summary>
sealed class SqliteStatement : IDisposable
{
    const int IdLength = 16;

    readonly sqlite3 _connection;
    readonly sqlite3_stmt _statement;

    /// <param name="sql">Its parameters are numbered, ?1 the first.</param>
    public SqliteStatement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
    }

    public void Run<T>(IReadOnlyList<BulkColumn<T>> columns, T row)
    {
        for (var i = 0; i < columns.Count; i++)
            Check(Bind(i + 1, columns[i].Value(row)));

        Check(raw.sqlite3_step(_statement));
        Check(raw.sqlite3_reset(_statement));
    }

    public void Dispose() => _statement.Dispose();

    int Bind(int number, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, number),
        Guid id => Bind(number, id),
        string text => raw.sqlite3_bind_text(_statement, number, text),
        int whole => raw.sqlite3_bind_int(_statement, number, whole),
        long whole => raw.sqlite3_bind_int64(_statement, number, whole),
        bool yes => raw.sqlite3_bind_int(_statement, number, yes ? 1 : 0),
        double real => raw.sqlite3_bind_double(_statement, number, real),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, number, bytes),
        DateTimeOffset instant => raw.sqlite3_bind_int64(_statement, number, instant.ToUnixTimeMilliseconds()),
        DateOnly date => raw.sqlite3_bind_text(_statement, number, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"SQLite has no place for {value.GetType()}."),
    };

    int Bind(int number, Guid id)
    {
        Span<byte> bytes = stackalloc byte[IdLength];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return raw.sqlite3_bind_blob(_statement, number, bytes);
    }

    // What a step gives when it is through is no error to it.
    void Check(int result) => SqliteException.ThrowExceptionForRC(result, _connection);
}
