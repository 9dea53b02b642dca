namespace Muster.Training;

/// <summary>One run at one course under one assignment. Never reset, never re-used; its id is what cmi5 calls a registration.</summary>
public sealed class Attempt
{
    public const int ReasonLength = 500;

    public required Guid LearnerId { get; init; }

    public required Guid Id { get; init; }

    public required Guid AssignmentId { get; init; }

    public required Guid CourseId { get; init; }

    /// <summary>The course's place in the package, from 1.</summary>
    public required int Position { get; init; }

    public AttemptState State { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Passed or failed, once completed; null where the course does not say.</summary>
    public bool? Passed { get; init; }

    /// <summary>0 to 100, once completed; null where the course gives none.</summary>
    public double? Score { get; init; }

    /// <summary>Who said so: a user's or a token's name; null before the first word.</summary>
    public string? ResultBy { get; init; }

    /// <summary>Why an administrator marked it by hand; null where the result came from a course.</summary>
    public string? ResultReason { get; init; }
}
