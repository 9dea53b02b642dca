namespace Muster.Mail;

/// <summary>Names what a mail is written for. A learner hears once of a list, however many packages it brings.</summary>
static class MailCause
{
    public static string OfList(Guid import, Guid learner) => $"list/{import}/{learner}";

    public static string OfAssignment(Guid assignment) => $"assignment/{assignment}";
}
