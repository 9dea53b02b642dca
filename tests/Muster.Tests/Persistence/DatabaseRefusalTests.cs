using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Npgsql;

namespace Muster.Tests.Persistence;

public sealed class DatabaseRefusalTests
{
    const int SqliteFull = 13;
    const int SqliteConstraint = 19;

    public static TheoryData<Exception, string?> Exceptions => new()
    {
        { new SqliteException("database or disk is full", SqliteFull), "The disk that holds the database is full. Make room on it." },
        { new DbUpdateException("", new SqliteException("database or disk is full", SqliteFull)), "The disk that holds the database is full. Make room on it." },
        { new PostgresException("no space left on device", "ERROR", "ERROR", PostgresErrorCodes.DiskFull), "The disk of the database server is full. Make room on it." },
        { new PostgresException("cannot execute INSERT in a read-only transaction", "ERROR", "ERROR", PostgresErrorCodes.ReadOnlySqlTransaction), "The database can only be read, as a standby can. Let Muster connect to the primary." },
        { new InvalidOperationException("", new DbUpdateException("", new PostgresException("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected))), "Another program was at work on the same rows. Try again." },
        { new PostgresException("duplicate key value", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation), null },
        { new NpgsqlException("Exception while reading from stream"), "The database could not be reached. See that it runs and can be reached from here." },
        { new SqliteException("constraint failed", SqliteConstraint), null },
        { new InvalidOperationException(), null },
    };

    [Theory, MemberData(nameof(Exceptions))]
    public void What_is_the_database_s_own_fault_is_told_in_plain_words(Exception exception, string? words) =>
        Assert.Equal(words, DatabaseRefusal.Explains(exception));
}
