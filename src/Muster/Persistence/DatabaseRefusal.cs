using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Muster.Persistence;

/// <summary>Why a database takes nothing more, in words for whoever looks after it. A mistake of Muster's is not among them: of that the log tells.</summary>
public static class DatabaseRefusal
{
    const string Damaged = "The database is damaged. Stop Muster and restore a backup.";

    // errno.h: what .NET gives an IOException as its result on Linux and macOS.
    const int NoSpaceLeft = 28;

    /// <returns>What is the matter and what to do; null where the exception tells neither.</returns>
    public static string? Explains(Exception exception) => exception switch
    {
        SqliteException refused => Explains(refused.SqliteErrorCode),
        PostgresException refused => Explains(refused.SqlState),
        NpgsqlException => "The database could not be reached. See that it runs and can be reached from here.",
        IOException { HResult: NoSpaceLeft } => "The disk for temporary files is full. Make room on it.",
        DbUpdateException { InnerException: { } inner } => Explains(inner),
        InvalidOperationException { InnerException: (NpgsqlException or DbUpdateException) and var inner } => Explains(inner),
        _ => null,
    };

    // https://sqlite.org/rescode.html: the primary codes.
    static string? Explains(int code) => code switch
    {
        5 or 6 => "Another program kept the database to itself for too long.",
        8 => "The database can only be read. Let Muster write to its file, and to the folder that holds it.",
        10 => "The disk that holds the database reports errors. See to the disk.",
        11 or 26 => Damaged,
        13 => "The disk that holds the database is full. Make room on it.",
        14 => "The database file cannot be opened. See that it is there, and that Muster may write to its folder.",
        _ => null,
    };

    static string? Explains(string state) => state switch
    {
        PostgresErrorCodes.DiskFull => "The disk of the database server is full. Make room on it.",
        PostgresErrorCodes.OutOfMemory => "The database server has no memory left.",
        PostgresErrorCodes.TooManyConnections => "The database server has no connection left. Close some, or let it have more.",
        PostgresErrorCodes.ReadOnlySqlTransaction => "The database can only be read, as a standby can. Let Muster connect to the primary.",
        PostgresErrorCodes.InsufficientPrivilege => "The database does not let Muster's user write. Grant it the tables.",
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable => "Another program was at work on the same rows. Try again.",
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => "The database server was stopped or is starting.",
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => Damaged,
        _ => null,
    };
}
