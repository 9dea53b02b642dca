namespace Muster.Training.Results;

/// <summary>What became of an attempt, as a course or an administrator says it.</summary>
/// <param name="State">In progress or completed; nothing else is a result.</param>
/// <param name="At">When it happened; null for now. Not in the future, and not before the assignment.</param>
/// <param name="Passed">Of a completed attempt; null where the course does not say.</param>
/// <param name="Score">0 to 100, of a completed attempt; null where the course gives none.</param>
/// <param name="Reason">Why an administrator says it by hand; null where a course does.</param>
public sealed record AttemptResult(AttemptState State, DateTimeOffset? At = null, bool? Passed = null, double? Score = null, string? Reason = null);
