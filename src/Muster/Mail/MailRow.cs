namespace Muster.Mail;

/// <summary>A mail in a list.</summary>
/// <param name="WaitsFor">The list that has to be applied whole before it is sent; null where nothing but its turn is missing.</param>
public sealed record MailRow(Guid Id, string Name, string Address, IReadOnlyList<MailedTraining> Trainings, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, UnfinishedList? WaitsFor);
