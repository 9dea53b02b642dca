namespace Muster.Mail;

/// <summary>A package that a mail tells of, named as it was then.</summary>
/// <param name="Again">The learner had it before.</param>
/// <param name="AssignmentId">Where that is taken back, the mail tells of it no more. Null in mails of earlier versions.</param>
public sealed record MailedTraining(string Package, DateOnly? DueOn, bool Again, Guid? AssignmentId = null);
