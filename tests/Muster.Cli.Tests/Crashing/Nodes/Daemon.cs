using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Crashing.Nodes;

/// <summary>A program that stays in the foreground and listens on a port, ended with the test.</summary>
sealed class Daemon : IAsyncDisposable
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    readonly Process _process;
    readonly StringBuilder _said = new();

    Daemon(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public static async Task<Daemon> StartAsync(string folder, int port, params string[] command)
    {
        var daemon = new Daemon(Process.Start(Run.Starting(command[0], folder, command[1..]))!);

        while (!await ListensAsync(port))
        {
            Assert.False(daemon._process.HasExited, $"{command[0]} ended: {daemon}");
            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
        }

        return daemon;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public override string ToString()
    {
        lock (_said)
            return _said.ToString();
    }

    static async Task<bool> ListensAsync(int port)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    void Hear(string? line)
    {
        lock (_said)
            _said.AppendLine(line);
    }
}
