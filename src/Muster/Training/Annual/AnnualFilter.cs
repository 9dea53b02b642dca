using Microsoft.EntityFrameworkCore;
using Muster.Groups;
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
    /// <summary>So many with the words are looked up one by one; beyond, walking what is due comes upon enough of them.</summary>
    const int FewLearners = 2_000;

    /// <param name="inOrder">False where they are only counted.</param>
    internal async Task<IQueryable<Assignment>> OfAsync(MusterDb db, AnnualRule rule, bool inOrder, CancellationToken cancellation)
    {
        var due = db.Assignments.AsNoTracking().Where(a => a.State == AssignmentState.Current && !a.LearnerArchived && a.AssignedAt < rule.AssignedBefore);

        if (PackageId is { } package)
            due = due.Where(a => a.PackageId == package);

        if (Status is { } status)
            due = due.Where(a => a.Progress == status);

        if (!string.IsNullOrWhiteSpace(Text))
            return await WithTextAsync(db, due, cancellation);

        return GroupId is { } group ? await GroupMembers.AmongAsync(db, group, due, inOrder, cancellation) : due;
    }

    async Task<IQueryable<Assignment>> WithTextAsync(MusterDb db, IQueryable<Assignment> due, CancellationToken cancellation)
    {
        var search = await LearnerSearch.PlanAsync(db, new LearnerFilter(Text, GroupId), cancellation);
        var few = await search.Learners.Select(l => l.Id).Take(FewLearners + 1).ToListAsync(cancellation);

        return few.Count <= FewLearners
            ? due.Where(a => few.Contains(a.LearnerId))
            : due.Where(a => search.Conditions.Any(l => l.Id == a.LearnerId));
    }
}
