using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Organisations;
using Muster.Persistence;

namespace Muster.Training.Annual;

/// <summary>A page of the learners and packages that are due again, longest ago first.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record AnnualTraining(AnnualRule Rule, IReadOnlyList<AnnualRow> Rows, AnnualCursor? Next)
{
    public const int DefaultSize = 50;
    public const int LargestSize = 1_000;

    /// <summary>A count goes no further: "more than so many" is all that anybody needs of the rest.</summary>
    public const int MostCounted = 3_000;

    /// <summary>Found by index and paged by key: as fast among a million learners as among a hundred.</summary>
    /// <param name="asOf">Asks as though it were this day; null for today in the organisation's time zone.</param>
    public static async Task<AnnualTraining> ReadAsync(
        MusterDb db, TimeProvider clock, AnnualFilter filter, DateOnly? asOf, AnnualCursor? after, int size, CancellationToken cancellation)
    {
        size = Math.Clamp(size, 1, LargestSize);
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var rule = new AnnualRule(organisation, asOf ?? organisation.Today(clock));
        var found = await FindAsync(db, rule, filter, after, size + 1, cancellation);
        var more = found.Count > size;

        if (more)
            found.RemoveAt(size);

        return new AnnualTraining(rule, await RowsAsync(db, organisation, found, cancellation), more ? new AnnualCursor(found[^1].AssignedAt, found[^1].Id) : null);
    }

    /// <summary>All that the filter lets through, a page in memory at a time.</summary>
    public static async IAsyncEnumerable<AnnualRow> StreamAsync(
        MusterDb db, TimeProvider clock, AnnualFilter filter, DateOnly? asOf, [EnumeratorCancellation] CancellationToken cancellation)
    {
        AnnualCursor? after = null;

        do
        {
            var page = await ReadAsync(db, clock, filter, asOf, after, LargestSize, cancellation);

            foreach (var row in page.Rows)
                yield return row;

            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>The same with no more than their ids, for lists of a whole directory.</summary>
    internal static async IAsyncEnumerable<IReadOnlyList<(Guid Learner, Guid Package)>> StreamIdsAsync(
        MusterDb db, TimeProvider clock, AnnualFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var rule = new AnnualRule(organisation, organisation.Today(clock));
        List<Found> found = [];

        do
        {
            AnnualCursor? after = found.Count == 0 ? null : new AnnualCursor(found[^1].AssignedAt, found[^1].Id);
            found = await FindAsync(db, rule, filter, after, LargestSize, cancellation);
            yield return found.ConvertAll(f => (f.LearnerId, f.PackageId));
        }
        while (found.Count == LargestSize);
    }

    /// <returns>One more than <see cref="MostCounted"/> where there are more.</returns>
    public static async Task<int> CountAsync(MusterDb db, AnnualRule rule, AnnualFilter filter, CancellationToken cancellation) =>
        await (await filter.AllAsync(db, rule, cancellation)).Select(a => a.Id).Take(MostCounted + 1).CountAsync(cancellation);

    /// <returns>Whether more are due than these.</returns>
    internal static async Task<bool> AreMoreAsync(MusterDb db, TimeProvider clock, AnnualFilter filter, int most, CancellationToken cancellation)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(cancellation);
        var due = await filter.AllAsync(db, new AnnualRule(organisation, organisation.Today(clock)), cancellation);
        return await due.Select(a => a.Id).Take(most + 1).CountAsync(cancellation) > most;
    }

    static Task<List<Found>> FindAsync(MusterDb db, AnnualRule rule, AnnualFilter filter, AnnualCursor? after, int most, CancellationToken cancellation) =>
        filter.PageAsync(
            db, rule, after, most, due => due.Select(a => new Found(a.LearnerId, a.Id, a.PackageId, a.AssignedAt, a.Progress)).ToListAsync(cancellation), cancellation);

    static async Task<IReadOnlyList<AnnualRow>> RowsAsync(MusterDb db, Organisation organisation, List<Found> found, CancellationToken cancellation)
    {
        var learnerIds = found.Select(f => f.LearnerId).Distinct().ToList();
        var packageIds = found.Select(f => f.PackageId).Distinct().ToList();
        var learners = (await LearnerPage.OfAsync(db, learnerIds, cancellation)).ToDictionary(l => l.Id);
        var packages = await db.Packages.Where(p => packageIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellation);

        var completed = await db.Assignments
            .Where(a => learnerIds.Contains(a.LearnerId) && a.CompletedAt != null)
            .GroupBy(a => new { a.LearnerId, a.PackageId })
            .Select(g => new { g.Key, At = g.Max(a => a.CompletedAt) })
            .ToDictionaryAsync(c => c.Key, c => c.At, cancellation);

        // Who was removed between two of these queries is simply no longer on the list.
        return [.. found.Where(f => learners.ContainsKey(f.LearnerId)).Select(f => new AnnualRow(
            learners[f.LearnerId],
            f.PackageId,
            packages[f.PackageId],
            f.Id,
            f.AssignedAt,
            organisation.DateOf(f.AssignedAt),
            completed.GetValueOrDefault(new { f.LearnerId, f.PackageId }) is { } at ? organisation.DateOf(at) : null,
            f.Progress))];
    }

    sealed record Found(Guid LearnerId, Guid Id, Guid PackageId, DateTimeOffset AssignedAt, AssignmentProgress Progress);
}
