using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Muster.Persistence.Sqlite;

/// <summary>Settings that SQLite keeps per connection.</summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>In bytes, what stays of a write-ahead log that grew while a long list was written.</summary>
    public const long KeptLog = 16 << 20;

    // synchronous FULL: a committed batch survives the plug. cache_size in KiB when negative: what a pooled connection keeps
    // for as long as the process lives. It, wal_autocheckpoint and journal_size_limit are set anew here because the connection may
    // have written a long list before, for which they are larger.
    static readonly string Pragmas = $"PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -8192; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 1000; PRAGMA journal_size_limit = {KeptLog}; PRAGMA busy_timeout = 30000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
