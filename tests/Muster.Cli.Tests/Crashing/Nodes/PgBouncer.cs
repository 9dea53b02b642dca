namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>PgBouncer in transaction mode, set as docs/running.md says.</summary>
sealed class PgBouncer : IAsyncDisposable
{
    // Found by root only, in Debian.
    const string Program = "/usr/sbin/pgbouncer";

    readonly DirectoryInfo _folder;
    readonly Daemon _daemon;
    readonly int _port;

    PgBouncer(DirectoryInfo folder, Daemon daemon, int port) => (_folder, _daemon, _port) = (folder, daemon, port);

    public static async Task<PgBouncer> StartAsync(OwnPostgres postgres)
    {
        var folder = await Unprivileged.FolderAsync("muster-pgbouncer-");
        var (settings, port) = (Path.Combine(folder.FullName, "pgbouncer.ini"), FreePort.Find());

        // Fewer connections to the server than the nodes hold to PgBouncer: it has to hand them on.
        await File.WriteAllTextAsync(settings, $"""
            [databases]
            * = host=127.0.0.1 port={postgres.Port} user=postgres

            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {port}
            unix_socket_dir =
            auth_type = any
            pool_mode = transaction
            default_pool_size = 8
            max_client_conn = 500
            server_login_retry = 1
            """);

        return new PgBouncer(folder, await Daemon.StartAsync(folder.FullName, port, Unprivileged.Command(Program, settings)), port);
    }

    public string ConnectionStringOf(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};No Reset On Close=true";

    public async ValueTask DisposeAsync()
    {
        await _daemon.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
