using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Groups;

/// <summary>A group in a list.</summary>
/// <param name="Members">Active learners in it.</param>
public sealed record GroupRow(Guid Id, string Name, int Members)
{
    /// <summary>The groups that are not removed, by name.</summary>
    public static Task<List<GroupRow>> ListAsync(MusterDb db, CancellationToken cancellation) =>
        db.Groups
            .Where(g => g.RemovedAt == null)
            .OrderBy(g => g.NameKey)
            .Select(g => new GroupRow(
                g.Id,
                g.Name,
                db.Memberships.Count(m => m.GroupId == g.Id && db.Learners.Any(l => l.Id == m.LearnerId && l.ArchivedAt == null))))
            .ToListAsync(cancellation);
}
