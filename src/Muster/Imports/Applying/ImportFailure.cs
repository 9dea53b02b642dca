using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Imports.Applying;

public static class ImportFailure
{
    /// <param name="reason">A sentence for a person.</param>
    public static async Task RecordAsync(MusterDb db, TimeProvider clock, Guid id, string reason, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();

        await db.Imports
            .Where(i => i.Id == id && i.Status == ImportStatus.Confirmed)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.Status, ImportStatus.Failed)
                    .SetProperty(i => i.Failure, reason)
                    .SetProperty(i => i.FinishedAt, now)
                    .SetProperty(i => i.LeaseOwner, (string?)null)
                    .SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null),
                cancellation);
    }
}
