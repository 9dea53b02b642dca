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
    internal QueryShapes Shapes { get; init; } = QueryShapes.Default;

    /// <summary>The first of them, longest ago first.</summary>
    /// <param name="read">Gets them in order, as many as are asked for.</param>
    internal async Task<List<T>> PageAsync<T>(
        MusterDb db, AnnualRule rule, AnnualCursor? after, int most, Func<IQueryable<Assignment>, Task<List<T>>> read, CancellationToken cancellation)
    {
        var due = AnnualCursor.From(after, Due(db, rule));

        Task<List<T>> PageOf(IQueryable<Assignment> assignments) => read(AnnualCursor.InOrder(assignments).Take(most));

        if (!string.IsNullOrWhiteSpace(Text))
            return await PageOf(await WithTextAsync(db, InStatus(due), cancellation));

        return GroupId is { } group
            ? await GroupMembers.PageAsync(db, group, due, InStatus, most, Shapes, PageOf, cancellation)
            : await PageOf(InStatus(due));
    }

    /// <summary>In no order.</summary>
    internal async Task<IQueryable<Assignment>> AllAsync(MusterDb db, AnnualRule rule, CancellationToken cancellation)
    {
        var due = InStatus(Due(db, rule));

        return !string.IsNullOrWhiteSpace(Text) ? await WithTextAsync(db, due, cancellation)
            : GroupId is { } group ? GroupMembers.Of(db, group, due)
            : due;
    }

    IQueryable<Assignment> Due(MusterDb db, AnnualRule rule)
    {
        var due = db.Assignments.AsNoTracking().Where(a => a.State == AssignmentState.Current && !a.LearnerArchived && a.AssignedAt < rule.AssignedBefore);
        return PackageId is { } package ? due.Where(a => a.PackageId == package) : due;
    }

    IQueryable<Assignment> InStatus(IQueryable<Assignment> due) => Status is { } status ? due.Where(a => a.Progress == status) : due;

    async Task<IQueryable<Assignment>> WithTextAsync(MusterDb db, IQueryable<Assignment> due, CancellationToken cancellation)
    {
        var search = await LearnerSearch.PlanAsync(db, new LearnerFilter(Text, GroupId), cancellation);
        var few = await search.Learners.Select(l => l.Id).Take(Shapes.FewLearners + 1).ToListAsync(cancellation);

        return few.Count <= Shapes.FewLearners
            ? due.Where(a => few.Contains(a.LearnerId))
            : due.Where(a => search.Conditions.Any(l => l.Id == a.LearnerId));
    }
}
