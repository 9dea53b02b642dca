namespace Muster.Mail;

/// <summary>How far a mail is on its way. Stored as numbers: do not reorder.</summary>
public enum MailState
{
    /// <summary>Waits for its turn, or for a mail server.</summary>
    Queued = 0,

    /// <summary>A process is handing it to the mail server.</summary>
    Sending = 1,

    Sent = 2,

    /// <summary>The mail server will not have it.</summary>
    Failed = 3,

    /// <summary>Handed over, and the answer was lost: it may have arrived. Only a person sends it again.</summary>
    Uncertain = 4,

    Cancelled = 5,

    /// <summary>Waited too long for a mail server to be sent without being asked for.</summary>
    TooOld = 6,
}
