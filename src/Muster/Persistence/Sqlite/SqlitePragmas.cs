using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Muster.Persistence.Sqlite;

/// <summary>Settings that SQLite keeps per connection.</summary>
sealed class SqlitePragmas : DbConnectionInterceptor
{
    // synchronous FULL: a committed batch survives the plug. cache_size in KiB when negative; a large one is worth 1.6x
    // when a list is long enough for the indexes to outgrow the default 2 MB. wal_autocheckpoint is the default again, where
    // a pooled connection wrote a long list before.
    const string Pragmas = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 1000; PRAGMA busy_timeout = 30000;";

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
