using MimeKit;

namespace Muster.Tests.Mail;

/// <param name="Raw">Head and text as they came.</param>
public sealed record ReceivedMail(string Recipient, string Raw)
{
    public MimeMessage Message => MimeMessage.Load(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Raw)));
}
