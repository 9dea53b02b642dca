using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Training;

/// <summary>One assignment of a learner, with what became of each course.</summary>
/// <param name="Attempts">In the order of the package's courses, titled as they were then.</param>
/// <param name="SourceId">The list it came from, where it came from one.</param>
/// <param name="SourceName">That list's file name.</param>
public record AssignmentRecord(
    Guid Id,
    Guid PackageId,
    string Package,
    DateTimeOffset AssignedAt,
    string AssignedBy,
    AssignmentSource Source,
    DateOnly? DueOn,
    AssignmentState State,
    AssignmentProgress Progress,
    Guid? PreviousId,
    IReadOnlyList<AssignmentRecord.AttemptEntry> Attempts,
    Guid? SourceId = null,
    string? SourceName = null)
{
    public sealed record AttemptEntry(
        Guid Id,
        Guid CourseId,
        string Course,
        AttemptState State,
        DateTimeOffset? StartedAt,
        DateTimeOffset? CompletedAt,
        bool? Passed,
        double? Score,
        string? ResultBy,
        string? ResultReason);

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<AssignmentRecord>> OfLearnerAsync(MusterDb db, Guid learner, CancellationToken cancellation)
    {
        var attempts = await (
            from attempt in db.Attempts
            where attempt.LearnerId == learner
            join assignment in db.Assignments on new { attempt.LearnerId, Id = attempt.AssignmentId } equals new { assignment.LearnerId, assignment.Id }
            join course in db.PackageCourses on new { assignment.VersionId, attempt.Position } equals new { course.VersionId, course.Position }
            orderby attempt.Position
            select new
            {
                attempt.AssignmentId,
                Entry = new AttemptEntry(
                    attempt.Id, attempt.CourseId, course.Title, attempt.State, attempt.StartedAt, attempt.CompletedAt,
                    attempt.Passed, attempt.Score, attempt.ResultBy, attempt.ResultReason),
            }).ToListAsync(cancellation);

        var byAssignment = attempts.ToLookup(a => a.AssignmentId, a => a.Entry);

        var assignments = await (
            from a in db.Assignments
            where a.LearnerId == learner
            join package in db.Packages on a.PackageId equals package.Id
            orderby a.AssignedAt descending, a.Id descending
            select new AssignmentRecord(
                a.Id, a.PackageId, package.Name, a.AssignedAt, a.AssignedBy, a.Source, a.DueOn, a.State, a.Progress, a.PreviousId, Array.Empty<AttemptEntry>(),
                a.SourceId, db.Imports.Where(i => i.Id == a.SourceId).Select(i => i.FileName).FirstOrDefault())).ToListAsync(cancellation);

        return assignments.ConvertAll(a => a with { Attempts = [.. byAssignment[a.Id]] });
    }
}
