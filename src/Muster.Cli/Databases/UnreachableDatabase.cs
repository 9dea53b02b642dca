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
    // https://sqlite.org/rescode.html: the primary codes of a statement that does not fit the database.
    static readonly int[] SqliteMisfits = [1, 12, 18, 19, 20, 21, 25];

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, authorisation, no such database,
    // resources, operator intervention, system error; and 42501, a missing privilege.
    static readonly string[] PostgresStates = ["08", "28", "3D", "53", "57", "58", "42501"];

    /// <returns>Null where the exception is something else.</returns>
    public static Refusal? Explains(Exception exception) => exception switch
    {
        UnfinishedMoveException e => Unreachable(e.Message),
        DbUpdateException { InnerException: { } inner } => Explains(inner),
        InvalidOperationException { InnerException: NpgsqlException inner } => Explains(inner),
        PostgresException e when !PostgresStates.Any(s => e.SqlState.StartsWith(s, StringComparison.Ordinal)) => Misfit(e.MessageText),
        PostgresException e => Unreachable(e.MessageText, DatabaseRefusal.Explains(e) ?? "See that its name, the user and the password are right."),
        NpgsqlException e => Unreachable(e.Message, "See that it runs and can be reached from here."),
        SqliteException e when SqliteMisfits.Contains(e.SqliteErrorCode) => Misfit(e.Message),
        SqliteException e => Unreachable(e.Message, DatabaseRefusal.Explains(e) ?? "See that it is a database, and that Muster may read and write it."),
        _ => null,
    };

    static Refusal Unreachable(string reason, string whatToDo) => Unreachable($"The database cannot be reached: {Plain(reason)}. {whatToDo}");

    static Refusal Unreachable(string message) => Refusal.Conflict("database.unreachable", message);

    // Another program's tables, or some of Muster's that were changed by hand: no statement of Muster's own fails so.
    static Refusal Misfit(string reason) => Refusal.Conflict(
        "database.unusable", $"The database is not as this version of Muster knows it: {Plain(reason)}. Name one that is Muster's own, or restore a backup of it.");

    static string Plain(string reason) => reason.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
