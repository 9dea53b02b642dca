using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Reports;

/// <summary>What reports count: the current assignments of active learners.</summary>
static class CountedAssignments
{
    public static IQueryable<Assignment> Of(MusterDb db, Guid? package = null)
    {
        var current = db.Assignments.AsNoTracking().Where(a => a.State == AssignmentState.Current && !a.LearnerArchived);
        return package is { } id ? current.Where(a => a.PackageId == id) : current;
    }

    /// <summary>Counts them all, in a transaction that sees one moment.</summary>
    public static async Task<List<ReportCell>> CountAsync(MusterDb db, ReportMembership membership, Guid? package, DateOnly today, CancellationToken cancellation)
    {
        var counted = Of(db, package);

        // Whoever sits in several groups counts in each, so the groups do not add up to everyone.
        var everyone = await TallyAsync(counted.GroupBy(a => a.PackageId), today, cancellation);
        var (inGroups, inNone) = membership == ReportMembership.Today ? TodayOf(db, counted) : ThenOf(db, counted);
        var groups = await TallyAsync(inGroups, today, cancellation);
        var none = await TallyAsync(inNone, today, cancellation);

        return
        [
            .. everyone.Select(t => CellOf(membership, t.Key, ReportFilter.Everyone, t.Tally)),
            .. groups.Select(t => CellOf(membership, t.Key.PackageId, t.Key.GroupId, t.Tally)),
            .. none.Select(t => CellOf(membership, t.Key, ReportFilter.NoGroup, t.Tally)),
        ];
    }

    static (IQueryable<IGrouping<PackageAndGroup, Assignment>> InGroups, IQueryable<IGrouping<Guid, Assignment>> InNone) TodayOf(MusterDb db, IQueryable<Assignment> counted) => (
        from assignment in counted
        join membership in db.Memberships on assignment.LearnerId equals membership.LearnerId
        group assignment by new PackageAndGroup { PackageId = assignment.PackageId, GroupId = membership.GroupId },
        counted.Where(a => !db.Memberships.Any(m => m.LearnerId == a.LearnerId)).GroupBy(a => a.PackageId));

    static (IQueryable<IGrouping<PackageAndGroup, Assignment>> InGroups, IQueryable<IGrouping<Guid, Assignment>> InNone) ThenOf(MusterDb db, IQueryable<Assignment> counted) => (
        from assignment in counted
        join set in db.GroupSets on assignment.GroupSetId equals set.Id
        group assignment by new PackageAndGroup { PackageId = assignment.PackageId, GroupId = set.GroupId },
        counted.Where(a => a.GroupSetId == null).GroupBy(a => a.PackageId));

    static async Task<List<(TKey Key, ReportTally Tally)>> TallyAsync<TKey>(IQueryable<IGrouping<TKey, Assignment>> groups, DateOnly today, CancellationToken cancellation)
    {
        var counts = await groups
            .Select(g => new
            {
                g.Key,
                NotStarted = g.Count(a => a.Progress == AssignmentProgress.NotStarted),
                InProgress = g.Count(a => a.Progress == AssignmentProgress.InProgress),
                Completed = g.Count(a => a.Progress == AssignmentProgress.Completed),
                Overdue = g.Count(a => a.Progress != AssignmentProgress.Completed && a.DueOn < today),
            })
            .ToListAsync(cancellation);

        return counts.ConvertAll(c => (c.Key, new ReportTally(c.NotStarted, c.InProgress, c.Completed, c.Overdue)));
    }

    static ReportCell CellOf(ReportMembership membership, Guid package, Guid group, ReportTally tally) =>
        new(membership, package, group, tally.NotStarted, tally.InProgress, tally.Completed, tally.Overdue);

    sealed class PackageAndGroup
    {
        public Guid PackageId { get; init; }

        public Guid GroupId { get; init; }
    }
}
