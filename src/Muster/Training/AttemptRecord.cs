using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Training;

/// <summary>One attempt, with whose it is and at what.</summary>
/// <param name="Course">Titled as it was when assigned.</param>
public sealed record AttemptRecord(
    Guid Id,
    Guid LearnerId,
    string Learner,
    Guid AssignmentId,
    Guid PackageId,
    string Package,
    Guid CourseId,
    string Course,
    DateTimeOffset AssignedAt,
    AttemptState State,
    DateTimeOffset? StartedAt,
    DateTimeOffset? CompletedAt,
    bool? Passed,
    double? Score,
    string? ResultBy,
    string? ResultReason)
{
    /// <returns>Null where there is no such attempt.</returns>
    public static Task<AttemptRecord?> FindAsync(MusterDb db, Guid id, CancellationToken cancellation) => (
        from attempt in db.Attempts
        where attempt.Id == id
        join learner in db.Learners on attempt.LearnerId equals learner.Id
        join assignment in db.Assignments on new { attempt.LearnerId, Id = attempt.AssignmentId } equals new { assignment.LearnerId, assignment.Id }
        join package in db.Packages on assignment.PackageId equals package.Id
        join course in db.PackageCourses on new { assignment.VersionId, attempt.Position } equals new { course.VersionId, course.Position }
        select new AttemptRecord(
            attempt.Id, attempt.LearnerId, learner.FirstName + " " + learner.LastName, attempt.AssignmentId, package.Id, package.Name, attempt.CourseId, course.Title,
            assignment.AssignedAt, attempt.State, attempt.StartedAt, attempt.CompletedAt, attempt.Passed, attempt.Score, attempt.ResultBy, attempt.ResultReason))
        .SingleOrDefaultAsync(cancellation);
}
