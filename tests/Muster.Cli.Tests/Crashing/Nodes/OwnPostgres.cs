using System.Globalization;
using Npgsql;

namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>A PostgreSQL that no other test uses, so that it can be torn down and brought back in the middle of things.</summary>
sealed class OwnPostgres : IAsyncDisposable
{
    readonly DirectoryInfo _folder;

    OwnPostgres(DirectoryInfo folder, int port) => (_folder, Port) = (folder, port);

    public int Port { get; }

    // Debian keeps these programs out of PATH.
    static string Programs { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderBy(d => int.Parse(Path.GetFileName(d), CultureInfo.InvariantCulture)).Select(d => $"{d}/bin/").Last()
        : "";

    string Data => Path.Combine(_folder.FullName, "data");

    public static async Task<OwnPostgres> StartAsync()
    {
        var postgres = new OwnPostgres(await Unprivileged.FolderAsync("muster-postgres-"), FreePort.Find());
        await postgres.RunAsync("initdb", "--pgdata", postgres.Data, "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync");
        await postgres.ControlAsync("start", "--options", $"-p {postgres.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off");
        return postgres;
    }

    /// <summary>As after a power cut: nobody is waited for, and what was committed comes back from the log.</summary>
    public Task RestartAsync() => ControlAsync("restart", "--mode", "immediate");

    public async Task CreateAsync(string database)
    {
        await using var connection = new NpgsqlConnection($"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres;Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {database}", connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Unprivileged.RunAsync(_folder.FullName, $"{Programs}pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate");
        _folder.Delete(recursive: true);
    }

    Task ControlAsync(string verb, params string[] args) =>
        RunAsync("pg_ctl", [verb, "--wait", "--pgdata", Data, "--log", Path.Combine(_folder.FullName, "log"), .. args]);

    async Task RunAsync(string program, params string[] args) =>
        (await Unprivileged.RunAsync(_folder.FullName, [$"{Programs}{program}", .. args])).Fine();
}
