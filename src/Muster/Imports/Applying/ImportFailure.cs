using Microsoft.EntityFrameworkCore;

namespace Muster.Imports.Applying;

/// <summary>Ends work on an import before its end. What was applied stays; the import can be gone on with, or undone.</summary>
static class ImportFailure
{
    /// <param name="reason">A sentence for a person.</param>
    public static async Task RecordAsync(ImportJob job, string reason, CancellationToken cancellation)
    {
        var (id, me, now) = (job.Lease.ImportId, job.Lease.Owner, job.Clock.GetUtcNow());

        await job.Db.Imports
            .Where(Import.Running)
            .Where(i => i.Id == id && i.LeaseOwner == me)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.Status, ImportStatus.Failed)
                    .SetProperty(i => i.Failure, reason)
                    .SetProperty(i => i.FinishedAt, now)
                    .SetProperty(i => i.ReversalAskedAt, (DateTimeOffset?)null),
                cancellation);
    }

    /// <summary>What is always thrown at is not tried for ever.</summary>
    /// <param name="reason">Null where it is not known.</param>
    public static Task GiveUpAsync(ImportJob job, string? reason, CancellationToken cancellation) => RecordAsync(
        job,
        reason is null
            ? $"Muster tried {ImportLease.MostTries} times and could not go on. The server's log says why. What is done so far stays."
            : $"{reason} Muster tried {ImportLease.MostTries} times and could not go on. What is done so far stays.",
        cancellation);
}
