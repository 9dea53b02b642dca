using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Persistence.Moving;
using Npgsql;

namespace Muster.Cli.Databases;

/// <summary>Says of a database that cannot be worked with why, and what to do about it.</summary>
static class UnreachableDatabase
{
    const int SqliteError = 1;

    // https://sqlite.org/rescode.html: the primary codes of a file, a machine or a permission that is in the way.
    static readonly int[] SqliteObstacles = [3, 7, 15, 22, 23];

    // SQLite has the one code for them and for wrong SQL.
    static readonly string[] SqliteMisfits = ["no such table", "no such column", "has no column named", "already exists", "there is already a"];

    static readonly string[] PostgresMisfits = [PostgresErrorCodes.UndefinedTable, PostgresErrorCodes.UndefinedColumn, PostgresErrorCodes.DuplicateTable];

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, authorisation, no such database or schema;
    // resources, operator intervention, system error.
    static readonly string[] PostgresAddresses = ["08", "28", "3D", "3F"];
    static readonly string[] PostgresObstacles = ["53", "57", "58"];

    /// <returns>Null where the exception is something else, a mistake of Muster's included.</returns>
    public static Refusal? Explains(Exception exception) => exception switch
    {
        UnfinishedMoveException e => Unreachable(e.Message),
        DbUpdateException { InnerException: { } inner } => Explains(inner),
        InvalidOperationException { InnerException: (NpgsqlException or DbUpdateException) and var inner } => Explains(inner),
        PostgresException or SqliteException when DatabaseRefusal.Explains(exception) is { } words => Unreachable($"The database cannot be used: {Plain(Reason(exception))}. {words}"),
        PostgresException e => Explains(e),
        NpgsqlException e => Unreachable(e.Message, "See that it runs and can be reached from here."),
        SqliteException e => Explains(e),
        _ => null,
    };

    static Refusal? Explains(PostgresException e) =>
        PostgresMisfits.Contains(e.SqlState) ? Misfit(e.MessageText)
        : IsOf(e, PostgresAddresses) ? Unreachable(e.MessageText, "See that its name, the user and the password are right.")
        : IsOf(e, PostgresObstacles) ? Unreachable(e.MessageText, "See the log of the database server.")
        : null;

    static Refusal? Explains(SqliteException e) =>
        e.SqliteErrorCode == SqliteError && SqliteMisfits.Any(m => e.Message.Contains(m, StringComparison.Ordinal)) ? Misfit(e.Message)
        : SqliteObstacles.Contains(e.SqliteErrorCode) ? Unreachable(e.Message, "See that Muster may read and write it.")
        : null;

    static bool IsOf(PostgresException e, string[] classes) => classes.Any(c => e.SqlState.StartsWith(c, StringComparison.Ordinal));

    static string Reason(Exception exception) => exception is PostgresException postgres ? postgres.MessageText : exception.Message;

    static Refusal Unreachable(string reason, string whatToDo) => Unreachable($"The database cannot be reached: {Plain(reason)}. {whatToDo}");

    static Refusal Unreachable(string message) => Refusal.Conflict("database.unreachable", message);

    // Another program's tables, or some of Muster's that were changed by hand: no statement of Muster's own fails so.
    static Refusal Misfit(string reason) => Refusal.Conflict(
        "database.unusable", $"The database is not as this version of Muster knows it: {Plain(reason)}. Name one that is Muster's own, or restore a backup of it.");

    static string Plain(string reason) => reason.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
