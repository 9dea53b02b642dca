namespace Muster.Mail;

/// <summary>How the connection to the mail server is kept from being read.</summary>
public enum MailTls
{
    /// <summary>Begins in the clear and must turn to TLS before anything is said; port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte; port 465.</summary>
    Implicit,

    /// <summary>In the clear, for a server on the same machine or network; port 25.</summary>
    None,
}
