using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Persistence;
using Muster.Training;
using Muster.Training.Annual;

namespace Muster.Reports;

/// <summary>A page of the people behind a number of the report, longest ago assigned first.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ReportPeople(IReadOnlyList<ReportPerson> Rows, AnnualCursor? Next)
{
    public const int DefaultSize = 50;
    public const int LargestSize = 1_000;
    const int FewSets = 100;

    /// <summary>Always of this moment, also where the report's counts are kept ones.</summary>
    /// <param name="status">Null for all that is assigned.</param>
    public static async Task<ReportPeople> ReadAsync(
        MusterDb db, TimeProvider clock, ReportFilter filter, ReportStatus? status, AnnualCursor? after, int size, CancellationToken cancellation)
    {
        size = Math.Clamp(size, 1, LargestSize);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var today = organisation.Today(clock);
        var counted = InStatus(await InGroupAsync(db, CountedAssignments.Of(db, filter.PackageId), filter, cancellation), status, today);

        // The first condition follows from the second; it is there for the index.
        if (after is { AssignedAt: var at, AssignmentId: var id })
            counted = counted.Where(a => a.AssignedAt >= at && (a.AssignedAt > at || a.Id > id));

        // No more than the index holds; the rest is looked up for the one page.
        var keys = await counted
            .OrderBy(a => a.AssignedAt).ThenBy(a => a.Id)
            .Take(size + 1)
            .Select(a => new { a.LearnerId, a.Id, a.AssignedAt })
            .ToListAsync(cancellation);

        var (learners, ids) = (keys.Take(size).Select(k => k.LearnerId).ToList(), keys.Take(size).Select(k => k.Id).ToList());

        var found = await (
            from a in db.Assignments
            where learners.Contains(a.LearnerId) && ids.Contains(a.Id)
            join learner in db.Learners on a.LearnerId equals learner.Id
            join package in db.Packages on a.PackageId equals package.Id
            orderby a.AssignedAt, a.Id
            select new { a.LearnerId, learner.FirstName, learner.LastName, learner.Email, a.PackageId, Package = package.Name, a.Id, a.AssignedAt, a.DueOn, a.CompletedAt, a.Progress })
            .ToListAsync(cancellation);

        var rows = found.Select(f => new ReportPerson(
            f.LearnerId,
            f.FirstName,
            f.LastName,
            f.Email,
            f.PackageId,
            f.Package,
            f.Id,
            f.AssignedAt,
            organisation.DateOf(f.AssignedAt),
            f.DueOn,
            f.CompletedAt is { } completed ? organisation.DateOf(completed) : null,
            f.Progress,
            f.Progress != AssignmentProgress.Completed && f.DueOn < today)).ToList();

        return new ReportPeople(rows, keys.Count > size ? new AnnualCursor(keys[size - 1].AssignedAt, keys[size - 1].Id) : null);
    }

    /// <summary>All of them, a page in memory at a time.</summary>
    public static async IAsyncEnumerable<ReportPerson> StreamAsync(
        MusterDb db, TimeProvider clock, ReportFilter filter, ReportStatus? status, [EnumeratorCancellation] CancellationToken cancellation)
    {
        AnnualCursor? after = null;

        do
        {
            var page = await ReadAsync(db, clock, filter, status, after, LargestSize, cancellation);

            foreach (var row in page.Rows)
                yield return row;

            after = page.Next;
        }
        while (after is not null);
    }

    static async Task<IQueryable<Assignment>> InGroupAsync(MusterDb db, IQueryable<Assignment> counted, ReportFilter filter, CancellationToken cancellation)
    {
        if (filter.GroupId is not { } group)
            return counted;

        return (filter.Membership, group == ReportFilter.NoGroup) switch
        {
            (ReportMembership.Today, true) => GroupMembers.InNone(db, counted),
            (ReportMembership.Today, false) => await GroupMembers.AmongAsync(db, group, counted, inOrder: true, cancellation),
            (_, true) => counted.Where(a => a.GroupSetId == null),
            _ => await InGroupThenAsync(db, group, counted, cancellation),
        };
    }

    // Few sets are compared with what the index holds; a group that many sets share is found often.
    static async Task<IQueryable<Assignment>> InGroupThenAsync(MusterDb db, Guid group, IQueryable<Assignment> counted, CancellationToken cancellation)
    {
        var sets = await db.GroupSets.Where(s => s.GroupId == group).Select(s => (Guid?)s.Id).Take(FewSets + 1).ToListAsync(cancellation);

        return sets.Count <= FewSets
            ? counted.Where(a => sets.Contains(a.GroupSetId))
            : counted.Where(a => db.GroupSets.Where(s => s.Id == a.GroupSetId && s.GroupId == group).Select(s => s.GroupId).FirstOrDefault() == group);
    }

    static IQueryable<Assignment> InStatus(IQueryable<Assignment> counted, ReportStatus? status, DateOnly today) => status switch
    {
        ReportStatus.NotStarted => counted.Where(a => a.Progress == AssignmentProgress.NotStarted),
        ReportStatus.InProgress => counted.Where(a => a.Progress == AssignmentProgress.InProgress),
        ReportStatus.Completed => counted.Where(a => a.Progress == AssignmentProgress.Completed),
        ReportStatus.Overdue => counted.Where(a => a.Progress != AssignmentProgress.Completed && a.DueOn < today),
        _ => counted,
    };
}
