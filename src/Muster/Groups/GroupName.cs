using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Groups;

/// <summary>A group to choose from. Nobody is counted for it.</summary>
public sealed record GroupName(Guid Id, string Name)
{
    /// <summary>The groups that are not removed, by name.</summary>
    public static Task<List<GroupName>> ListAsync(MusterDb db, CancellationToken cancellation) =>
        db.Groups
            .Where(g => g.RemovedAt == null)
            .OrderBy(g => g.NameKey)
            .Select(g => new GroupName(g.Id, g.Name))
            .ToListAsync(cancellation);
}
