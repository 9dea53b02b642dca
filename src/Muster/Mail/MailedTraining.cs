namespace Muster.Mail;

/// <summary>A package that a mail tells of, named as it was then.</summary>
/// <param name="Again">The learner had it before.</param>
public sealed record MailedTraining(string Package, DateOnly? DueOn, bool Again);
