using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Audit;

/// <summary>A page of the audit, newest first.</summary>
/// <param name="Next">The last number of the page, before which the next begins; null on the last page.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, long? Next)
{
    /// <param name="subjects">Ids of what was changed; null for everything.</param>
    /// <param name="before">Only entries of a lower number; null for the first page.</param>
    public static async Task<AuditPage> ReadAsync(MusterDb db, IReadOnlyCollection<string>? subjects, long? before, int size, CancellationToken cancellation)
    {
        var entries = db.AuditEntries.AsNoTracking();

        if (subjects is not null)
            entries = entries.Where(e => subjects.Contains(e.Subject));

        if (before is { } last)
            entries = entries.Where(e => e.Number < last);

        var found = await entries.OrderByDescending(e => e.Number).Take(size + 1).ToListAsync(cancellation);
        return found.Count <= size ? new AuditPage(found, null) : new AuditPage(found[..size], found[size - 1].Number);
    }
}
