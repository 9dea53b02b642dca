using Muster.Imports;
using Muster.Mail;
using Muster.Web.Components;

namespace Muster.Web.Mail;

/// <summary>How screens speak of mails.</summary>
static class MailWords
{
    public static (string Text, BadgeKind Kind) Of(MailState state) => state switch
    {
        MailState.Queued => ("Waiting", BadgeKind.Neutral),
        MailState.Sending => ("Being sent", BadgeKind.Active),
        MailState.Sent => ("Sent", BadgeKind.Good),
        MailState.Failed => ("Failed", BadgeKind.Bad),
        MailState.Uncertain => ("Uncertain", BadgeKind.Warning),
        MailState.TooOld => ("Too old", BadgeKind.Warning),
        _ => ("Cancelled", BadgeKind.Neutral),
    };

    /// <summary>The end of what the confirm button says.</summary>
    public static string OnButton(int mails) => mails == 0 ? "" : $", send {ImportWords.Count(mails, "mail")}";

    /// <summary>What a preview says of mail.</summary>
    public static string Effect(int mails, MailSettings settings) =>
        mails == 0 ? ImportWords.Mails(0)
        : settings.IsUsable ? $"{ImportWords.Count(mails, "mail")} to learners, one each, sent once the list is applied."
        : $"{ImportWords.Count(mails, "mail")} to learners, one each, kept in the Outbox for now: {settings.Fault}";

    /// <summary>Why a mail that waits is not sent yet, and what to do.</summary>
    public static string Of(UnfinishedList list) => list.Status == ImportStatus.Failed
        ? "Its list stopped half-way. It is sent once you go on with the list, and cancelled if you undo it:"
        : "It is sent once its list is applied whole:";

    public static string About(MailRow mail) => mail.Trainings.Count == 0 ? "Welcome" : string.Join(", ", mail.Trainings.Select(t => t.Package));
}
