namespace Muster.Mail;

/// <summary>The mails that wait to be sent.</summary>
/// <param name="Newest">What is written later is none of them.</param>
public sealed record WaitingMails(int Count, Guid Newest);
