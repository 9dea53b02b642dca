using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;
using Npgsql;

namespace Muster.Bench;

/// <summary>A new database for one measurement, gone afterwards.</summary>
sealed class BenchDatabase : IAsyncDisposable
{
    readonly Func<Task> _remove;

    BenchDatabase(string name, DatabaseAddress address, Func<Task> remove)
    {
        Name = name;
        Address = address;
        Services = new ServiceCollection().AddMuster(address).BuildServiceProvider();
        _remove = remove;
    }

    public string Name { get; }

    public DatabaseAddress Address { get; }

    public ServiceProvider Services { get; }

    /// <summary>SQLite always; PostgreSQL where MUSTER_TEST_POSTGRES names a server.</summary>
    public static IReadOnlyList<Func<Task<BenchDatabase>>> Kinds =>
        Environment.GetEnvironmentVariable("MUSTER_TEST_POSTGRES") is { Length: > 0 } server
            ? [SqliteAsync, () => PostgresAsync(server)]
            : [SqliteAsync];

    /// <summary>One that is there already, and stays.</summary>
    public static BenchDatabase At(string connectionString) => new("", new DatabaseAddress(connectionString), () => Task.CompletedTask);

    /// <param name="kind">"sqlite" or "postgres"; null for both.</param>
    public static IEnumerable<Func<Task<BenchDatabase>>> KindsNamed(string? kind) => kind switch
    {
        "sqlite" => Kinds.Take(1),
        "postgres" => Kinds.Skip(1),
        _ => Kinds,
    };

    public async Task<T> WithAsync<T>(Func<MusterDb, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<MusterDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await _remove();
    }

    static async Task<BenchDatabase> SqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("muster-bench-");
        return await PreparedAsync(new BenchDatabase("SQLite", new DatabaseAddress($"Data Source={Path.Combine(folder.FullName, "muster.db")}"), () =>
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        }));
    }

    static async Task<BenchDatabase> PostgresAsync(string server)
    {
        var name = $"bench_{Guid.NewGuid():n}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var address = new DatabaseAddress(new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString);

        return await PreparedAsync(new BenchDatabase("PostgreSQL", address, async () =>
        {
            NpgsqlConnection.ClearAllPools();
            await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
        }));
    }

    static async Task<BenchDatabase> PreparedAsync(BenchDatabase database)
    {
        await database.WithAsync(async db =>
        {
            await DatabaseSetup.PrepareAsync(db, CancellationToken.None);
            return 0;
        });

        return database;
    }

    static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
