using Muster.Learners;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Training.Assigning;

/// <summary>What giving a package to one learner would do.</summary>
/// <param name="Revision">The directory's revision before anything here was read.</param>
/// <param name="Current">The assignment whose place the new one would take; null where the learner has never had it, or has it no more.</param>
/// <param name="Superseded">Courses whose open attempts would accept nothing more.</param>
/// <param name="Courses">What would be open, in the package's order, titled as today.</param>
/// <param name="Added">Of these, courses that the current assignment did not have.</param>
/// <param name="Dropped">Courses that the current assignment has and the package has no more.</param>
public sealed record AssignmentPreview(
    long Revision,
    Guid LearnerId,
    string Learner,
    Guid PackageId,
    string Package,
    AssignmentRecord? Current,
    IReadOnlyList<string> Superseded,
    IReadOnlyList<string> Courses,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Dropped)
{
    public static async Task<Outcome<AssignmentPreview>> OfAsync(MusterDb db, Guid learnerId, Guid packageId, CancellationToken cancellation)
    {
        var revision = await DirectoryRevision.NowAsync(db, cancellation);
        var learner = await ActiveLearner.FindAsync(db, learnerId, cancellation);

        if (learner.IsRefused)
            return learner.Refusal;

        if (await PackageRow.FindAsync(db, packageId, cancellation) is not { } package)
            return PackageEditing.Unknown;

        var history = await AssignmentRecord.OfLearnerAsync(db, learnerId, cancellation);
        var current = history.SingleOrDefault(a => a.PackageId == packageId && a.State == AssignmentState.Current);
        var (before, now) = (current?.Attempts ?? [], package.Courses);

        return new AssignmentPreview(
            revision,
            learnerId,
            $"{learner.Value.FirstName} {learner.Value.LastName}",
            packageId,
            package.Name,
            current,
            [.. before.Where(a => a.State is AttemptState.NotStarted or AttemptState.InProgress).Select(a => a.Course)],
            [.. now.Select(c => c.Title)],
            current is null ? [] : [.. now.ExceptBy(before.Select(a => a.CourseId), c => c.Id).Select(c => c.Title)],
            [.. before.ExceptBy(now.Select(c => c.Id), a => a.CourseId).Select(a => a.Course)]);
    }
}
