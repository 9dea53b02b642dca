using System.Diagnostics;
using System.Text;

namespace Muster.Cli.Tests.Running;

/// <summary>A <c>muster serve</c> or <c>muster demo</c> at work, ended with the test.</summary>
sealed class Server : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Process _process;
    readonly StringBuilder _printed = new();

    Server(Process process) => _process = process;

    /// <summary>Where it answers, as it printed it.</summary>
    public string Address { get; private set; } = "";

    public string Printed => _printed.ToString();

    public static async Task<Server> StartAsync(string folder, params string[] args)
    {
        var server = new Server(Process.Start(Run.Starting(Path.Combine(Places.Muster, "muster"), folder, [.. args, "--urls", "http://127.0.0.1:0"]))!);
        await server.ReadUntilAsync("key=");
        var line = server.Printed.Split('\n').Single(l => l.StartsWith("Muster is at ", StringComparison.Ordinal));
        server.Address = line["Muster is at ".Length..].Trim();
        return server;
    }

    /// <summary>Ctrl-C.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> InterruptAsync()
    {
        await Run.ProgramAsync("kill", Path.GetTempPath(), "-INT", $"{_process.Id}");
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    async Task ReadUntilAsync(string text)
    {
        while (!Printed.Contains(text, StringComparison.Ordinal))
        {
            if (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is not { } line)
                Assert.Fail($"It ended: {Printed}{await _process.StandardError.ReadToEndAsync()}");
            else
                _printed.AppendLine(line);
        }
    }
}
