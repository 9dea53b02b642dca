namespace Muster.Mail.Sending;

/// <summary>What one look at the outbox came to.</summary>
public enum MailRound
{
    /// <summary>Nothing waits, or nothing can be sent without a mail server.</summary>
    Idle,

    /// <summary>Something was handed over; more may wait.</summary>
    Worked,

    /// <summary>The mail server cannot be used now.</summary>
    NoServer,
}
