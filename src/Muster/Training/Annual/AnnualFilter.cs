using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Persistence;

namespace Muster.Training.Annual;

/// <summary>Which of the pairs that are due again a list shows.</summary>
/// <param name="PackageId">Null for all.</param>
/// <param name="GroupId">Of today's membership; null for all.</param>
/// <param name="Status">How far the learner is with the current assignment; null for all.</param>
/// <param name="Text">As in <see cref="LearnerFilter"/>; null or blank for all.</param>
public sealed record AnnualFilter(Guid? PackageId = null, Guid? GroupId = null, AssignmentProgress? Status = null, string? Text = null)
{
    /// <summary>Up to here a filter on people is answered from the people, beyond from the assignments.</summary>
    const int FewLearners = 2_000;

    bool IsOnPeople => GroupId is not null || !string.IsNullOrWhiteSpace(Text);

    internal async Task<IQueryable<Assignment>> OfAsync(MusterDb db, AnnualRule rule, CancellationToken cancellation)
    {
        var due = db.Assignments.AsNoTracking().Where(a => a.State == AssignmentState.Current && !a.LearnerArchived && a.AssignedAt < rule.AssignedBefore);

        if (PackageId is { } package)
            due = due.Where(a => a.PackageId == package);

        if (Status is { } status)
            due = due.Where(a => a.Progress == status);

        if (!IsOnPeople)
            return due;

        // A small group in a large directory: walking all that is due for its few members would take seconds.
        var search = await LearnerSearch.PlanAsync(db, new LearnerFilter(Text, GroupId), cancellation);
        var few = await search.Learners.Select(l => l.Id).Take(FewLearners + 1).ToListAsync(cancellation);

        return few.Count <= FewLearners
            ? due.Where(a => few.Contains(a.LearnerId))
            : due.Where(a => search.Conditions.Any(l => l.Id == a.LearnerId));
    }
}
