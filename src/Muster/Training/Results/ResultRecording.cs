using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Spelling;

namespace Muster.Training.Results;

/// <summary>Takes in what became of attempts. The same result twice is one; a completed attempt never changes again.</summary>
public static class ResultRecording
{
    /// <summary>Clocks of course players may be a little ahead of ours.</summary>
    static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    public static async Task<Outcome<Attempt>> RecordAsync(
        MusterDb db, TimeProvider clock, string actor, Guid attemptId, AttemptResult result, CancellationToken cancellation)
    {
        if (Unusable(result) is { } unusable)
            return unusable;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.Attempts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == attemptId, cancellation) is not { } attempt)
            return Refusal.Unknown(RefusalCodes.AttemptUnknown, "There is no such attempt.");

        var assignment = await db.Assignments.AsNoTracking().SingleAsync(a => a.LearnerId == attempt.LearnerId && a.Id == attempt.AssignmentId, cancellation);
        var at = result.At ?? write.Now;

        if (IsSaidAlready(attempt, result))
            return attempt;

        if (Refused(attempt) is { } refused)
            return refused;

        if (WrongTime(at, write.Now, assignment, attempt) is { } wrong)
            return Refusal.Invalid(RefusalCodes.ResultInvalid, $"The time of the result lies {wrong}. Give the time at which it happened.", "at");

        await WriteAsync(db, write, assignment, attempt, result, at, actor, cancellation);
        write.Record("attempt.result", attemptId, new { attempt.State }, new { result.State, at, result.Passed, result.Score, result.Reason });
        await write.CommitAsync(cancellation);
        return await db.Attempts.AsNoTracking().SingleAsync(a => a.LearnerId == attempt.LearnerId && a.Id == attemptId, cancellation);
    }

    static Refusal? Unusable(AttemptResult result)
    {
        if (result.State is not (AttemptState.InProgress or AttemptState.Completed))
            return Refusal.Invalid(RefusalCodes.ResultInvalid, "A result says that an attempt is in progress or completed.", "state");

        if (result.Score is < 0 or > 100 || result.Score is { } score && !double.IsFinite(score))
            return Refusal.Invalid(RefusalCodes.ResultInvalid, "A score lies between 0 and 100.", "score");

        if (result.State == AttemptState.InProgress && (result.Passed is not null || result.Score is not null))
            return Refusal.Invalid(RefusalCodes.ResultInvalid, "Only a completed attempt is passed or failed, or has a score.", "state");

        return result.Reason is { } reason && TextLength.IsOver(reason, Attempt.ReasonLength)
            ? Refusal.Invalid(RefusalCodes.ResultInvalid, $"A reason has {Attempt.ReasonLength} characters at most.", "reason")
            : null;
    }

    // A retry, or word that it was begun after word that it is done: either way nothing is new.
    static bool IsSaidAlready(Attempt attempt, AttemptResult result) => result.State switch
    {
        AttemptState.InProgress => attempt.State is AttemptState.InProgress or AttemptState.Completed,
        _ => attempt.State == AttemptState.Completed && attempt.Passed == result.Passed && attempt.Score == result.Score,
    };

    static Refusal? Refused(Attempt attempt) => attempt.State switch
    {
        AttemptState.Superseded => Refusal.Conflict(RefusalCodes.AttemptClosed, "This attempt was superseded by a newer assignment and takes no results any more. Send the result to the new attempt."),
        AttemptState.Withdrawn => Refusal.Conflict(RefusalCodes.AttemptClosed, "This attempt's assignment was withdrawn; it takes no results any more."),
        AttemptState.Completed => Refusal.Conflict(RefusalCodes.AttemptClosed, "This attempt is completed with another result, and is never changed. Re-assign the package for a new attempt."),
        _ => null,
    };

    static string? WrongTime(DateTimeOffset at, DateTimeOffset now, Assignment assignment, Attempt attempt) =>
        at > now + Ahead ? "in the future"
        : at < assignment.AssignedAt ? "before the assignment"
        : at < attempt.StartedAt ? "before the attempt was begun"
        : null;

    static async Task WriteAsync(
        MusterDb db, DirectoryWrite write, Assignment assignment, Attempt attempt, AttemptResult result, DateTimeOffset at, string actor, CancellationToken cancellation)
    {
        var completes = result.State == AttemptState.Completed;

        await db.Attempts
            .Where(a => a.LearnerId == attempt.LearnerId && a.Id == attempt.Id)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(a => a.State, result.State)
                    .SetProperty(a => a.StartedAt, attempt.StartedAt ?? at)
                    .SetProperty(a => a.CompletedAt, completes ? at : null)
                    .SetProperty(a => a.Passed, result.Passed)
                    .SetProperty(a => a.Score, result.Score)
                    .SetProperty(a => a.ResultBy, actor)
                    .SetProperty(a => a.ResultReason, result.Reason),
                cancellation);

        var isLast = completes && !await db.Attempts.AnyAsync(
            a => a.LearnerId == attempt.LearnerId && a.AssignmentId == assignment.Id && a.State != AttemptState.Completed, cancellation);

        var completedAt = isLast
            ? await db.Attempts.Where(a => a.LearnerId == attempt.LearnerId && a.AssignmentId == assignment.Id).MaxAsync(a => a.CompletedAt, cancellation)
            : null;

        await db.Assignments
            .Where(a => a.LearnerId == assignment.LearnerId && a.Id == assignment.Id)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(a => a.Progress, isLast ? AssignmentProgress.Completed : AssignmentProgress.InProgress)
                    .SetProperty(a => a.CompletedAt, completedAt)
                    .SetProperty(a => a.ResultRevision, write.Revision),
                cancellation);
    }
}
