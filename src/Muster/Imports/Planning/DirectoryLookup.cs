using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Imports.Planning;

/// <summary>Looks up the people of one batch: one query for the learners, and where there are any, one each for what hangs on them.</summary>
public static class DirectoryLookup
{
    /// <param name="since">Also which addresses left the directory after this revision; null where that is not asked.</param>
    public static async Task<DirectoryView> FindAsync(MusterDb db, IReadOnlyList<MappedRow> rows, DirectoryCatalogue catalogue, long? since, CancellationToken cancellation)
    {
        // As one parameter: a list of them makes a statement of its own for every number of rows, and compiling that takes longer than running it.
        var keys = rows.Where(r => r is { Email: not null, LeftOut: false }).Select(r => r.Email!.Value.Key).Distinct().ToList();

        if (keys.Count == 0)
            return DirectoryView.Empty;

        var learners = await db.Learners.AsNoTracking()
            .Where(l => EF.Parameter(keys).Contains(l.EmailKey))
            .Select(l => new { l.Id, l.FirstName, l.LastName, l.Email, l.EmailKey, l.Custom, IsArchived = l.ArchivedAt != null, l.Revision })
            .ToListAsync(cancellation);

        var removed = since is { } revision ? await RemovedAsync(db, keys, revision, cancellation) : [];

        if (learners.Count == 0)
            return removed.Count == 0 ? DirectoryView.Empty : DirectoryView.Empty with { Removed = removed };

        var ids = learners.Select(l => l.Id).ToList();

        var groups = (await db.Memberships.AsNoTracking().Where(m => EF.Parameter(ids).Contains(m.LearnerId)).ToListAsync(cancellation))
            .ToLookup(m => m.LearnerId, m => m.GroupId);

        var current = await CurrentAsync(db, ids, catalogue.PackageIds, cancellation);

        return new DirectoryView(
            learners.ToDictionary(l => l.EmailKey, l => new KnownLearner(
                l.Id, l.FirstName, l.LastName, l.Email, l.EmailKey, l.Custom, l.IsArchived, l.Revision,
                [.. groups[l.Id]], current[l.Id].ToDictionary(a => a.PackageId, a => a.Known))),
            removed);
    }

    static async Task<Dictionary<string, long>> RemovedAsync(MusterDb db, List<string> keys, long since, CancellationToken cancellation)
    {
        if (!await db.Removals.AnyAsync(r => r.Revision > since, cancellation))
            return [];

        var byHash = keys.ToDictionary(k => Convert.ToHexString(Removal.HashOf(k)));
        var hashes = keys.Select(Removal.HashOf).ToList();

        return (await db.Removals.AsNoTracking().Where(r => r.Revision > since && EF.Parameter(hashes).Contains(r.AddressHash)).ToListAsync(cancellation))
            .ToDictionary(r => byHash[Convert.ToHexString(r.AddressHash)], r => r.Revision);
    }

    static async Task<ILookup<Guid, CurrentAssignment>> CurrentAsync(MusterDb db, List<Guid> learners, List<Guid> packages, CancellationToken cancellation)
    {
        List<CurrentAssignment> found = packages.Count == 0 ? [] : await db.Assignments.AsNoTracking()
            .Where(a => EF.Parameter(learners).Contains(a.LearnerId) && a.State == AssignmentState.Current && packages.Contains(a.PackageId))
            .Select(a => new CurrentAssignment(
                a.LearnerId,
                a.PackageId,
                new KnownAssignment(
                    a.Id,
                    a.Progress,
                    a.AssignedAt,
                    db.Attempts.Count(t => t.LearnerId == a.LearnerId && t.AssignmentId == a.Id && (t.State == AttemptState.NotStarted || t.State == AttemptState.InProgress)),
                    a.Revision,
                    a.ResultRevision)))
            .ToListAsync(cancellation);

        return found.ToLookup(a => a.LearnerId);
    }

    sealed record CurrentAssignment(Guid LearnerId, Guid PackageId, KnownAssignment Known);
}
