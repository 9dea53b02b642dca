using Muster.Persistence;
using Npgsql;

namespace Muster.Tests.Databases;

/// <summary>A new database on the server that <c>./test</c> started and names in MUSTER_TEST_POSTGRES.</summary>
static class TemporaryPostgres
{
    // The server's own library, for the machine may have no locale but C.
    const string English = " TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'";

    public static async Task<(DatabaseAddress Address, Func<Task> Remove)> CreateAsync(bool inEnglish = false)
    {
        var server = Environment.GetEnvironmentVariable("MUSTER_TEST_POSTGRES")
            ?? throw new InvalidOperationException("MUSTER_TEST_POSTGRES names no server: run ./test, which starts one.");

        var name = $"muster_{Guid.NewGuid():n}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}{(inEnglish ? English : "")}");
        var connectionString = new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ConnectionString;

        return (new DatabaseAddress(connectionString), RemoveAsync);

        async Task RemoveAsync()
        {
            await using (var connection = new NpgsqlConnection(connectionString))
                NpgsqlConnection.ClearPool(connection);

            await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
