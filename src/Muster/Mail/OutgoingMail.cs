namespace Muster.Mail;

/// <summary>
/// A mail to one learner, written in the transaction that causes it and sent later. What happens to it is said by
/// conditional updates, so that a lost race is an outcome.
/// </summary>
public sealed class OutgoingMail
{
    public required Guid Id { get; init; }

    /// <summary>Why it is written; unique, so that nothing is told twice.</summary>
    public required string Cause { get; init; }

    public required Guid LearnerId { get; init; }

    /// <summary>The list it is about; sent only once that is applied whole. Null for a single assignment.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>Whom it greets.</summary>
    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>Empty where the learner is only made welcome. Of a mail that was handed over: as it was then.</summary>
    public required IReadOnlyList<MailedTraining> Trainings { get; init; }

    /// <summary>It has something to say also when all of its trainings are taken back.</summary>
    public bool IsWelcome { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public MailState State { get; init; }

    /// <summary>How often it was handed to a mail server.</summary>
    public int Tries { get; init; }

    public required DateTimeOffset NextTryAt { get; init; }

    /// <summary>Which process hands it over, until when it is believed to be at it.</summary>
    public string? LeaseOwner { get; init; }

    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>Why nobody is to get it any more, said while it was handed over: it is not tried again.</summary>
    public string? Unwanted { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Why it was not sent, for a person; often the mail server's words, so it may name the address.</summary>
    public string? Error { get; init; }
}
