using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Muster.Persistence.Moving;
using Npgsql;

namespace Muster.Cli.Databases;

/// <summary>Tells a database that cannot be used now from a mistake in Muster, which is not to be hushed up.</summary>
static class UnreachableDatabase
{
    // https://sqlite.org/rescode.html: the primary codes of a mistake in a statement or in its use.
    static readonly int[] SqliteMistakes = [1, 12, 18, 19, 20, 21, 25];

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, authorisation, no such database,
    // resources, operator intervention, system error; and 42501, a missing privilege.
    static readonly string[] PostgresStates = ["08", "28", "3D", "53", "57", "58", "42501"];

    /// <returns>One plain sentence, or null where the exception is something else.</returns>
    public static string? Explains(Exception exception) => exception switch
    {
        UnfinishedMoveException e => e.Message,
        DbUpdateException { InnerException: { } inner } => Explains(inner),
        InvalidOperationException { InnerException: NpgsqlException inner } => Explains(inner),
        PostgresException e => PostgresStates.Any(s => e.SqlState.StartsWith(s, StringComparison.Ordinal)) ? Sentence(e.MessageText) : null,
        NpgsqlException e => Sentence(e.Message),
        SqliteException e => SqliteMistakes.Contains(e.SqliteErrorCode) ? null : Sentence(e.Message),
        _ => null,
    };

    static string Sentence(string reason) => $"The database cannot be reached: {reason.ReplaceLineEndings(" ").TrimEnd('.', ' ')}.";
}
