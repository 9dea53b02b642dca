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

    /// <summary>Always of this moment, also where the report's counts are kept ones.</summary>
    /// <param name="status">Null for all that is assigned.</param>
    public static async Task<ReportPeople> ReadAsync(
        MusterDb db, TimeProvider clock, ReportFilter filter, ReportStatus? status, AnnualCursor? after, int size, CancellationToken cancellation)
    {
        size = Math.Clamp(size, 1, LargestSize);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var today = organisation.Today(clock);
        var counted = AnnualCursor.From(after, CountedAssignments.Of(db, filter.PackageId));

        // No more than the index holds; the rest is looked up for the one page.
        var keys = await KeysAsync(
            db, filter, counted, a => InStatus(a, status, today), size + 1,
            some => some.Select(a => new Key(a.LearnerId, a.Id, a.AssignedAt)).ToListAsync(cancellation), cancellation);

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

    static async Task<List<Key>> KeysAsync(
        MusterDb db, ReportFilter filter, IQueryable<Assignment> counted, Func<IQueryable<Assignment>, IQueryable<Assignment>> only, int most,
        Func<IQueryable<Assignment>, Task<List<Key>>> read, CancellationToken cancellation)
    {
        Task<List<Key>> PageOf(IQueryable<Assignment> assignments) => read(AnnualCursor.InOrder(assignments).Take(most));

        return (filter.Membership, filter.GroupId) switch
        {
            (_, null) => await PageOf(only(counted)),
            (ReportMembership.Today, { } none) when none == ReportFilter.NoGroup => await PageOf(GroupMembers.InNone(db, only(counted))),
            (ReportMembership.Today, { } group) => await GroupMembers.PageAsync(db, group, counted, only, most, filter.Shapes, PageOf, cancellation),
            (_, { } none) when none == ReportFilter.NoGroup => await PageOf(only(counted).Where(a => a.GroupSetId == null)),
            (_, { } group) => await PageOf(await InGroupThenAsync(db, group, only(counted), filter.Shapes, cancellation)),
        };
    }

    static async Task<IQueryable<Assignment>> InGroupThenAsync(MusterDb db, Guid group, IQueryable<Assignment> counted, QueryShapes shapes, CancellationToken cancellation)
    {
        var sets = await db.GroupSets.Where(s => s.GroupId == group).Select(s => (Guid?)s.Id).Take(shapes.FewSets + 1).ToListAsync(cancellation);

        return sets.Count <= shapes.FewSets
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

    sealed record Key(Guid LearnerId, Guid Id, DateTimeOffset AssignedAt);
}
