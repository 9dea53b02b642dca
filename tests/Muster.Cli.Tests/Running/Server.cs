using System.Diagnostics;
using System.Text;

namespace Muster.Cli.Tests.Running;

/// <summary>A <c>muster serve</c> or <c>muster demo</c> at work, ended with the test.</summary>
sealed class Server : IAsyncDisposable
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly Process _process;
    readonly StringBuilder _printed = new();
    readonly StringBuilder _log = new();

    Server(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) => Log(line.Data);
        // Read on, or the server would wait for somebody to.
        _process.BeginErrorReadLine();
    }

    /// <summary>Where it answers, as it printed it.</summary>
    public string Address { get; private set; } = "";

    public int ProcessId => _process.Id;

    public bool HasEnded => _process.HasExited;

    public string Printed => _printed.ToString();

    /// <summary>What came on the error stream so far.</summary>
    public string Logged
    {
        get
        {
            lock (_log)
                return _log.ToString();
        }
    }

    /// <summary>One that nobody can sign in to yet, or the demo: it prints a link.</summary>
    public static Task<Server> StartAsync(string folder, params string[] args) => StartAsync(folder, until: "key=", new Dictionary<string, string>(), args);

    /// <param name="until">What it prints last when it has begun.</param>
    /// <param name="environment">Beside this process's own.</param>
    public static Task<Server> StartAsync(string folder, string until, IReadOnlyDictionary<string, string> environment, string[] args) =>
        StartAsync(folder, until, environment, [Path.Combine(Places.Muster, "muster"), .. args], "http://127.0.0.1:0");

    /// <param name="command">The program, whatever runs it, and its arguments.</param>
    /// <inheritdoc cref="StartAsync(string, string, IReadOnlyDictionary{string, string}, string[])"/>
    public static async Task<Server> StartAsync(string folder, string until, IReadOnlyDictionary<string, string> environment, string[] command, string urls)
    {
        var start = Run.Starting(command[0], folder, [.. command[1..], "--urls", urls]);
        // What a killed server leaves goes with the folder.
        start.Environment["TMPDIR"] = folder;

        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        var server = new Server(Process.Start(start)!);
        await server.ReadUntilAsync(until);
        var line = server.Printed.Split('\n').Single(l => l.StartsWith("Muster is at ", StringComparison.Ordinal));
        server.Address = line["Muster is at ".Length..].Trim();
        return server;
    }

    /// <summary>Ctrl-C.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> InterruptAsync() => SignalAsync("-INT");

    /// <summary>As a service manager ends it.</summary>
    /// <inheritdoc cref="InterruptAsync"/>
    public Task<int> TerminateAsync() => SignalAsync("-TERM");

    /// <summary>Waits for words in the log; the test's own time is the limit.</summary>
    public async Task UntilLoggedAsync(string words)
    {
        while (!Logged.Contains(words, StringComparison.Ordinal))
        {
            Assert.False(_process.HasExited, $"It ended: {Logged}");
            await Task.Delay(BetweenLooks, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    async Task<int> SignalAsync(string signal)
    {
        await Run.ProgramAsync("kill", Path.GetTempPath(), signal, $"{_process.Id}");
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    void Log(string? line)
    {
        // The end of the stream comes as null.
        if (line is null)
            return;

        lock (_log)
            _log.AppendLine(line);
    }

    async Task ReadUntilAsync(string text)
    {
        while (!Printed.Contains(text, StringComparison.Ordinal))
        {
            if (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is not { } line)
                Assert.Fail($"It ended: {Printed}{Logged}");
            else
                _printed.AppendLine(line);
        }
    }
}
