using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using Muster.Learners;

namespace Muster.Mail.Sending;

/// <summary>A connection to the mail server that says of every mail whether it was taken.</summary>
sealed class SmtpConnection : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    readonly SmtpClient _client = new() { Timeout = (int)Patience.TotalMilliseconds };
    readonly MailSettings _settings;

    SmtpConnection(MailSettings settings) => _settings = settings;

    /// <returns>The connection, or why there is none, for a person.</returns>
    public static async Task<(SmtpConnection? Connection, string? Fault)> OpenAsync(MailSettings settings, CancellationToken cancellation)
    {
        var connection = new SmtpConnection(settings);

        try
        {
            await connection.SignInAsync(cancellation);
            return (connection, null);
        }
        catch (Exception exception) when (IsOfTheLine(exception))
        {
            connection.Dispose();
            return (null, $"The mail server cannot be used: {exception.Message}");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Not to be cancelled half-way: then nobody would know whether it was taken. It ends by itself when the server is silent.</summary>
    public async Task<Delivery> SendAsync(OutgoingMail mail, Letter letter, string organisation)
    {
        var text = new TextOnItsWay();

        try
        {
            using var message = Compose(mail, letter, organisation);
            await _client.SendAsync(message, CancellationToken.None, text);
            return new(DeliveryResult.Taken);
        }
        catch (SmtpCommandException exception)
        {
            return new(ResultOf(exception), $"The mail server said: {(int)exception.StatusCode} {exception.Message}", !_client.IsConnected);
        }
        catch (Exception exception) when (exception is NotSupportedException or FormatException)
        {
            return new(DeliveryResult.Refused, $"The mail server cannot take this address: {exception.Message}", !_client.IsConnected);
        }
        catch (Exception exception) when (IsOfTheLine(exception))
        {
            return text.HasBegun
                ? new(DeliveryResult.Unknown, "The connection was lost while the mail was handed over. It may have arrived.", IsBroken: true)
                : new(DeliveryResult.Later, "The connection was lost before the mail was handed over.", IsBroken: true);
        }
    }

    public void Dispose() => _client.Dispose();

    async Task SignInAsync(CancellationToken cancellation)
    {
        var security = _settings.Tls switch
        {
            MailTls.Implicit => SecureSocketOptions.SslOnConnect,
            MailTls.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };

        await _client.ConnectAsync(_settings.Host!, _settings.Port ?? UsualPort, security, cancellation);

        if (!string.IsNullOrEmpty(_settings.User))
            await _client.AuthenticateAsync(_settings.User, _settings.Password ?? "", cancellation);
    }

    int UsualPort => _settings.Tls switch { MailTls.Implicit => 465, MailTls.None => 25, _ => 587 };

    // One id however often it is sent: a reader that gets it twice can tell.
    MimeMessage Compose(OutgoingMail mail, Letter letter, string organisation)
    {
        var from = EmailAddress.Parse(_settings.From!);

        return new MimeMessage
        {
            MessageId = $"{mail.Id:n}@{from.Domain}",
            From = { new MailboxAddress(string.IsNullOrWhiteSpace(_settings.FromName) ? organisation : _settings.FromName, from.Text) },
            To = { new MailboxAddress(mail.Name, mail.Address) },
            Date = mail.CreatedAt,
            Subject = letter.Subject,
            Headers = { { HeaderId.AutoSubmitted, "auto-generated" } },
            Body = new TextPart("plain") { Text = letter.Text },
        };
    }

    // RFC 5321, 4.2.1: 4yz may be tried again, 5yz not. A sender that is refused is our setting to mend, and no fault of the mail.
    static DeliveryResult ResultOf(SmtpCommandException exception) =>
        (int)exception.StatusCode < 500 || exception.ErrorCode == SmtpErrorCode.SenderNotAccepted ? DeliveryResult.Later : DeliveryResult.Refused;

    static bool IsOfTheLine(Exception exception) =>
        exception is IOException or SocketException or TimeoutException or OperationCanceledException { CancellationToken.IsCancellationRequested: false }
            or ProtocolException or CommandException or ServiceNotConnectedException or ServiceNotAuthenticatedException
            or SslHandshakeException or AuthenticationException or NotSupportedException;

    /// <summary>Until the first byte of the text is written, a lost connection means that nothing was taken.</summary>
    sealed class TextOnItsWay : ITransferProgress
    {
        public bool HasBegun { get; private set; }

        public void Report(long bytesTransferred, long totalSize) => HasBegun = true;

        public void Report(long bytesTransferred) => HasBegun = true;
    }
}
