using Muster.Imports;

namespace Muster.Mail;

/// <summary>A list that is not applied whole, so that its mails wait.</summary>
public sealed record UnfinishedList(Guid Id, ImportStatus Status);
