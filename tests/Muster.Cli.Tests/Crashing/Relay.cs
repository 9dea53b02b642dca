using System.Net;
using System.Net.Sockets;

namespace Muster.Cli.Tests.Crashing;

/// <summary>Stands between a server and its database: can drop every connection and refuse new ones, as a database that is restarted does.</summary>
sealed class Relay : IAsyncDisposable
{
    readonly string _host;
    readonly int _port;
    readonly Lock _lock = new();
    readonly List<TcpClient> _open = [];
    TcpListener _listener;
    Task _accepting;

    public Relay(string host, int port)
    {
        (_host, _port) = (host, port);
        _listener = new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync(_listener);
    }

    public int Port { get; }

    public async Task ShutAsync()
    {
        _listener.Stop();
        await _accepting;

        lock (_lock)
        {
            _open.ForEach(c => c.Dispose());
            _open.Clear();
        }
    }

    public void Reopen()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _accepting = AcceptAsync(_listener);
    }

    public async ValueTask DisposeAsync() => await ShutAsync();

    async Task AcceptAsync(TcpListener listener)
    {
        try
        {
            while (true)
                _ = PassAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Shut.
        }
    }

    async Task PassAsync(TcpClient client)
    {
        try
        {
            using var server = new TcpClient();
            await server.ConnectAsync(_host, _port);
            Keep(client);
            Keep(server);
            await Task.WhenAny(client.GetStream().CopyToAsync(server.GetStream()), server.GetStream().CopyToAsync(client.GetStream()));
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the two is gone, and so the other.
        }
        finally
        {
            client.Dispose();
        }
    }

    void Keep(TcpClient connection)
    {
        lock (_lock)
            _open.Add(connection);
    }
}
