using Microsoft.Data.Sqlite;
using Muster.Persistence;

namespace Muster.Tests.Databases;

static class TemporarySqlite
{
    public static (DatabaseAddress Address, Func<Task> Remove) Create()
    {
        var folder = Directory.CreateTempSubdirectory("muster-test-");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "muster.db")}";

        return (new DatabaseAddress(connectionString), RemoveAsync);

        Task RemoveAsync()
        {
            using var connection = new SqliteConnection(connectionString);
            SqliteConnection.ClearPool(connection);
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        }
    }
}
