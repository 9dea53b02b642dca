using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>Goes on with an import that failed, from where it stopped. Asked twice, it goes on once.</summary>
public static class ImportResumption
{
    public static async Task<Outcome<Import>> ResumeAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        var resumed = await db.Imports
            .Where(i => i.Id == id && i.Status == ImportStatus.Failed && i.ReversedBy == null)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.Status, ImportStatus.Confirmed)
                    .SetProperty(i => i.Failure, (string?)null)
                    .SetProperty(i => i.FinishedAt, (DateTimeOffset?)null)
                    .SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(i => i.Tries, 0),
                cancellation) == 1;

        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return ImportRefusals.Unknown;

        if (resumed)
        {
            write.Record("import.resume", id, after: new { file = import.FileName, batch = import.NextBatch });
            await write.CommitAsync(cancellation);
        }

        return import.Status == ImportStatus.Failed ? ImportRefusals.PartlyUndone : import;
    }
}
