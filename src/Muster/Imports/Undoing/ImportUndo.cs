using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Mail;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports.Undoing;

/// <summary>Takes back what is applied of an import, batch by batch from the last, each in a transaction that also moves the cursor.</summary>
public static class ImportUndo
{
    /// <summary>What undoing would touch, were it asked for now.</summary>
    public static async Task<Outcome<UndoTotals>> PreviewAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return ImportRefusals.Unknown;

        if (!import.CanUndo && !import.IsUndoing)
            return import.Status == ImportStatus.Undone ? ImportRefusals.AlreadyUndone : ImportRefusals.NotDone;

        return await UndoPreview.CountAsync(db, import, progress: null, cancellation);
    }

    /// <summary>Asks for the import to be undone. Asked twice, it is undone once.</summary>
    public static async Task<Outcome<Import>> AskAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        var asked = await db.Imports
            .Where(Import.Undoable)
            .Where(i => i.Id == id)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.ReversalAskedAt, write.Now)
                    .SetProperty(i => i.ReversedBy, actor)
                    .SetProperty(i => i.LeaseUntil, (DateTimeOffset?)null)
                    .SetProperty(i => i.Tries, 0),
                cancellation) == 1;

        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return ImportRefusals.Unknown;

        if (asked)
        {
            await MailCancellation.OfListAsync(db, id, cancellation);
            write.Record("import.undo", id, after: new { file = import.FileName });
            await write.CommitAsync(cancellation);
        }

        return import.ReversalAskedAt is null ? ImportRefusals.NotDone : import;
    }

    /// <returns>False where the lease was lost to another process.</returns>
    public static async Task<bool> RunAsync(ImportJob job, CancellationToken cancellation)
    {
        var db = job.Db;
        var import = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == job.Lease.ImportId, cancellation);
        var (planning, turns) = (await BatchUndoPlanning.LoadAsync(db, cancellation), new WritingTurns(db.LetOthersWriteAsync));
        await db.BeginLongWriteAsync(cancellation);

        for (var number = import.NextBatch - 1; number >= 0; number--)
        {
            await using var write = await DirectoryWrite.BeginAsync(db, job.Clock, import.ReversedBy!, cancellation);
            var begun = job.Clock.GetTimestamp();

            if (!await job.Lease.HoldAsync(db, cancellation))
                return false;

            var batch = await db.ImportBatches.SingleAsync(b => b.ImportId == import.Id && b.Number == number, cancellation);
            var rows = await planning.PlanAsync(db, batch, cancellation);
            var reversal = await BatchUndo.ApplyAsync(db, write, batch, rows, cancellation);
            batch.Reversal = reversal.Pack();

            if (!await MoveCursorAsync(job, number, cancellation))
                return false;

            write.Record("import.undo_batch", import.Id, after: new
            {
                batch = number,
                removed = rows.Count(r => r.Removes),
                kept = rows.Count(r => r.Kept.Count > 0),
                groups = reversal.Groups.Where(g => g.Kept is null).Select(g => g.Name),
            });
            await write.CommitAsync(cancellation);
            db.ChangeTracker.Clear();
            job.Progress?.Report(new(import.TotalBatches - number, import.TotalBatches));

            if (await job.IsTurnOverAsync(cancellation))
                break;

            await turns.GiveAsync(job.Clock.GetElapsedTime(begun), isLast: number == 0, cancellation);
        }

        await db.EndLongWriteAsync(cancellation);
        return true;
    }

    static async Task<bool> MoveCursorAsync(ImportJob job, int number, CancellationToken cancellation)
    {
        var (id, me) = (job.Lease.ImportId, job.Lease.Owner);

        return await job.Db.Imports
            .Where(Import.Running)
            .Where(i => i.Id == id && i.Status != ImportStatus.Confirmed && i.NextBatch == number + 1 && i.LeaseOwner == me)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.NextBatch, number)
                    .SetProperty(i => i.Tries, 0)
                    .SetProperty(i => i.Status, i => number == 0 ? ImportStatus.Undone : i.Status),
                cancellation) == 1;
    }
}
