using Muster.Learners;

namespace Muster.Mail;

/// <summary>How mail leaves. Without a host it is kept.</summary>
public sealed record MailSettings
{
    public const int DefaultPerMinute = 30;

    /// <summary>What waited longer is not sent unasked: a mail server that is set up late does not bring old news.</summary>
    public const int MostDaysWaiting = 30;

    public string? Host { get; init; }

    /// <summary>The usual port of <see cref="Tls"/> where it is not said.</summary>
    public int? Port { get; init; }

    public MailTls Tls { get; init; } = MailTls.StartTls;

    /// <summary>Null where the server asks for none.</summary>
    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The address that mail comes from.</summary>
    public string? From { get; init; }

    /// <summary>The organisation's name where it is not said.</summary>
    public string? FromName { get; init; }

    /// <summary>The most that one process hands over in a minute.</summary>
    public int PerMinute { get; init; } = DefaultPerMinute;

    /// <summary>An address that every mail ends with: where learners find their training.</summary>
    public string? Link { get; init; }

    public bool IsUsable => Fault is null;

    /// <summary>Why nothing can be sent, for the administrator; null where it can.</summary>
    public string? Fault =>
        string.IsNullOrWhiteSpace(Host) ? "No mail server is configured."
        : !EmailAddress.TryParse(From ?? "", out _, out _) ? "The address that mail is to come from is missing or malformed."
        : PerMinute < 1 ? "The number of mails a minute has to be 1 or more."
        : null;

    // A record prints its members; this one ends up in no log with its password.
    public override string ToString() => $"{Host}:{Port} {Tls}";
}
