using System.Globalization;
using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>A server that comes back at the same place after it was killed, on what it takes for a machine of its own where this one allows it.</summary>
sealed class Node(string name, CrashingMuster muster) : IAsyncDisposable
{
    Server? _server;

    public int Port { get; } = FreePort.Find();

    public async Task StartAsync()
    {
        var command = await Machine.NamedAsync(name);
        _server = await muster.StartAsync($"http://127.0.0.1:{Port}", command);
    }

    /// <param name="worker">As an import names who works on it; null for nobody.</param>
    public bool Holds(string? worker) => worker?.Split('/') is [_, var process, ..] && _server?.ProcessId.ToString(CultureInfo.InvariantCulture) == process;

    public async Task KillAsync()
    {
        await _server!.KillAsync();
        await DisposeAsync();
    }

    public void AssertAlive() => Assert.True(_server is not { HasEnded: true }, $"{name} ended by itself: {_server?.Logged}");

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();

        _server = null;
    }
}
