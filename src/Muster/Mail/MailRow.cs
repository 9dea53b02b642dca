namespace Muster.Mail;

/// <summary>A mail in a list.</summary>
public sealed record MailRow(Guid Id, string Name, string Address, IReadOnlyList<MailedTraining> Trainings, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt);
