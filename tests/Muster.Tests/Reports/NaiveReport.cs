using Microsoft.EntityFrameworkCore;
using Muster.Reports;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Tests.Reports;

/// <summary>The report as one would count it by hand, from everything there is.</summary>
sealed class NaiveReport
{
    readonly List<(Assignment Assignment, HashSet<Guid> Groups)> _counted = [];

    public static Task<NaiveReport> ReadAsync(TestDatabase database, ReportMembership membership) => database.WithAsync(async db =>
    {
        var cancellation = TestContext.Current.CancellationToken;
        var active = (await db.Learners.ToListAsync(cancellation)).Where(l => l.IsActive).Select(l => l.Id).ToHashSet();
        var memberships = (await db.Memberships.ToListAsync(cancellation)).ToLookup(m => m.LearnerId, m => m.GroupId);
        var sets = (await db.GroupSets.ToListAsync(cancellation)).ToLookup(s => s.Id, s => s.GroupId);
        var report = new NaiveReport();

        foreach (var assignment in await db.Assignments.AsNoTracking().ToListAsync(cancellation))
        {
            if (assignment.State == AssignmentState.Current && active.Contains(assignment.LearnerId))
                report._counted.Add((assignment, membership == ReportMembership.Today ? [.. memberships[assignment.LearnerId]] : assignment.GroupSetId is { } set ? [.. sets[set]] : []));
        }

        return report;
    });

    public IEnumerable<(Guid PackageId, Guid GroupId, ReportTally Tally)> Rows(DateOnly today) =>
        _counted
            .SelectMany(c => c.Groups.DefaultIfEmpty(ReportFilter.NoGroup), (c, group) => (c.Assignment, Group: group))
            .GroupBy(c => (c.Assignment.PackageId, c.Group))
            .Select(g => (g.Key.PackageId, g.Key.Group, Tally(g.Select(c => c.Assignment), today)))
            .OrderBy(r => r.PackageId).ThenBy(r => r.Group);

    public IEnumerable<(Guid PackageId, ReportTally Tally)> Packages(DateOnly today) =>
        _counted
            .GroupBy(c => c.Assignment.PackageId)
            .Select(g => (g.Key, Tally(g.Select(c => c.Assignment), today)))
            .OrderBy(r => r.Key);

    static ReportTally Tally(IEnumerable<Assignment> assignments, DateOnly today)
    {
        var all = assignments.ToList();

        return new ReportTally(
            all.Count(a => a.Progress == AssignmentProgress.NotStarted),
            all.Count(a => a.Progress == AssignmentProgress.InProgress),
            all.Count(a => a.Progress == AssignmentProgress.Completed),
            all.Count(a => a.Progress != AssignmentProgress.Completed && a.DueOn is { } due && due < today));
    }
}
