using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Muster.Tests.Mail;

/// <summary>A mail server on a free port of this machine, that keeps what it takes and fails as it is told to.</summary>
public sealed class SmtpServer : IAsyncDisposable
{
    readonly CancellationTokenSource _ends = new();
    readonly ConcurrentBag<Task> _talks = [];
    readonly Channel<ReceivedMail> _received = Channel.CreateUnbounded<ReceivedMail>();
    readonly ConcurrentQueue<ReceivedMail> _all = new();
    readonly Socket _door = new(SocketType.Stream, ProtocolType.Tcp);
    Task _accepting = Task.CompletedTask;

    /// <summary>Has a port, which refuses connections until it is opened.</summary>
    public SmtpServer() => _door.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public int Port => ((IPEndPoint)_door.LocalEndPoint!).Port;

    /// <summary>The answer to a mail's recipient.</summary>
    public Func<string, string> OnRecipient { get; set; } = _ => "250 OK";

    /// <summary>The answer to a whole mail; null hangs up instead, with the mail kept.</summary>
    public Func<ReceivedMail, string?> OnMail { get; set; } = _ => "250 OK";

    /// <summary>Hangs up when the text is about to come.</summary>
    public bool DropsBeforeText { get; set; }

    /// <summary>All that came whole, also what was then refused.</summary>
    public IReadOnlyCollection<ReceivedMail> Received => _all;

    public static SmtpServer Started()
    {
        var server = new SmtpServer();
        server.Open();
        return server;
    }

    public void Open()
    {
        _door.Listen();
        _accepting = AcceptAsync();
    }

    public ValueTask<ReceivedMail> NextAsync() => _received.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        _door.Dispose();
        await _accepting;
        await Task.WhenAll(_talks);
        _ends.Dispose();
    }

    async Task AcceptAsync()
    {
        try
        {
            while (true)
                _talks.Add(TalkAsync(await _door.AcceptAsync(_ends.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    async Task TalkAsync(Socket client)
    {
        try
        {
            await using var stream = new NetworkStream(client, ownsSocket: true);
            await TalkAsync(stream);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The other side is gone, or the test is over.
        }
    }

    async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var recipient = "";
        await SayAsync(stream, "220 test");

        while (await reader.ReadLineAsync(_ends.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync(stream, "250 test");
                    break;
                case "RCPT":
                    recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                    await SayAsync(stream, OnRecipient(recipient));
                    break;
                case "DATA":
                    if (DropsBeforeText)
                        return;

                    await SayAsync(stream, "354 go on");
                    var mail = new ReceivedMail(recipient, await TextAsync(reader));
                    _all.Enqueue(mail);
                    var answer = OnMail(mail);
                    await _received.Writer.WriteAsync(mail);

                    if (answer is null)
                        return;

                    await SayAsync(stream, answer);
                    break;
                case "QUIT":
                    await SayAsync(stream, "221 bye");
                    return;
                default:
                    await SayAsync(stream, "250 OK");
                    break;
            }
        }
    }

    async Task<string> TextAsync(StreamReader reader)
    {
        var text = new StringBuilder();

        while (await reader.ReadLineAsync(_ends.Token) is { } line && line != ".")
            text.AppendLine(line);

        return text.ToString();
    }

    Task SayAsync(NetworkStream stream, string line) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _ends.Token).AsTask();
}
