using System.Data.Common;
using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;
using Muster.Tests.Databases;
using Npgsql;

namespace Muster.Cli.Tests.Running;

/// <summary>An empty folder and an empty database for one test to run <c>muster</c> on.</summary>
sealed class Shell : IAsyncDisposable
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(2);

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("muster-cli-test-");
    readonly DatabaseAddress _address;
    readonly Func<Task> _remove;

    Shell(DatabaseAddress address, Func<Task> remove)
    {
        _address = address;
        _remove = remove;
    }

    /// <summary>Both databases, for <c>[MemberData]</c>.</summary>
    public static TheoryData<DatabaseKind> Both => [DatabaseKind.Sqlite, DatabaseKind.Postgres];

    public string Folder => _folder.FullName;

    public string ConnectionString => _address.ConnectionString;

    public static async Task<Shell> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var (address, remove) = kind == DatabaseKind.Sqlite ? TemporarySqlite.Create() : await TemporaryPostgres.CreateAsync();
        return new Shell(address, remove);
    }

    /// <summary>On a SQLite file of the test's choice.</summary>
    public static Shell OpenOn(string file) => new(new DatabaseAddress($"Data Source={file};Pooling=False"), () => Task.CompletedTask);

    /// <summary>On a database of the test's choice, which is its own to remove.</summary>
    public static Shell OpenOnPostgres(string connectionString) => new(new DatabaseAddress(connectionString), () => Task.CompletedTask);

    public Task<Result> RunAsync(params string[] args) => Run.MusterAsync(_folder.FullName, [.. args, "--database", _address.ConnectionString]);

    /// <summary>In the same folder; the arguments name the database.</summary>
    public Task<Result> RunElsewhereAsync(params string[] args) => Run.MusterAsync(_folder.FullName, args);

    /// <param name="command">For a shell, whose standard streams are a terminal.</param>
    public Task<Result> RunOnTerminalAsync(string command, string typed) => Run.ProgramAsync(
        "bash",
        _folder.FullName,
        "-c",
        "printf '%s\\n' \"$0\" | TERM=xterm-256color MUSTER_DATABASE=\"$1\" script -qec \"$2\" /dev/null",
        typed,
        _address.ConnectionString,
        command);

    public Task<Server> StartAsync(string command) => Server.StartAsync(_folder.FullName, command, "--database", _address.ConnectionString);

    /// <summary>Starts without waiting; what it prints goes nowhere.</summary>
    public Process Start(params string[] args) => Start(new Dictionary<string, string>(), args);

    public Process Start(IReadOnlyDictionary<string, string> environment, params string[] args) =>
        Run.Start(_folder.FullName, environment, [.. args, "--database", _address.ConnectionString]);

    /// <summary>The same database, from inside.</summary>
    public async Task<T> WithAsync<T>(Func<MusterDb, TimeProvider, Task<T>> use)
    {
        await using var services = new ServiceCollection().AddMuster(_address).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        await DatabaseSetup.PrepareAsync(db, TestContext.Current.CancellationToken);
        return await use(db, TimeProvider.System);
    }

    /// <summary>Waits until the database, which need not be Muster's yet, holds a table; the test's own time is the limit.</summary>
    public async Task UntilTableAsync(string name, CancellationToken cancellation)
    {
        while (!await HasTableAsync(name, cancellation))
            await Task.Delay(BetweenLooks, cancellation);
    }

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    async Task<bool> HasTableAsync(string name, CancellationToken cancellation)
    {
        if (!_address.IsPostgres && !File.Exists(new SqliteConnectionStringBuilder(_address.ConnectionString).DataSource))
            return false;

        await using DbConnection connection = _address.IsPostgres ? new NpgsqlConnection(_address.ConnectionString) : new SqliteConnection(_address.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = _address.IsPostgres ? $"SELECT count(*) FROM pg_tables WHERE tablename = '{name}'" : $"SELECT count(*) FROM sqlite_master WHERE name = '{name}'";
        return (long)(await command.ExecuteScalarAsync(cancellation))! > 0;
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        await _remove();
    }
}
