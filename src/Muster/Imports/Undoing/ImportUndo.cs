using Microsoft.EntityFrameworkCore;
using Muster.Imports.Applying;
using Muster.Mail;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Imports.Undoing;

/// <summary>Takes an import back, batch by batch from the last, each in a transaction that also moves the cursor.</summary>
public static class ImportUndo
{
    /// <summary>What undoing would touch, were it asked for now.</summary>
    public static async Task<Outcome<UndoTotals>> PreviewAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
            return ImportRefusals.Unknown;

        if (import.Status != ImportStatus.Done)
            return import.Status == ImportStatus.Undone ? ImportRefusals.AlreadyUndone : ImportRefusals.NotDone;

        var totals = new UndoTotals();
        var fieldNames = await FieldNamesAsync(db, cancellation);

        for (var number = 0; number < import.NextBatch; number++)
        {
            var batch = await db.ImportBatches.AsNoTracking().SingleAsync(b => b.ImportId == id && b.Number == number, cancellation);

            foreach (var row in await PlanAsync(db, batch, fieldNames, cancellation))
                totals.Count(row);
        }

        return totals;
    }

    /// <summary>What undoing would touch; of an import that is undone, what it did.</summary>
    public static async Task<Outcome<UndoTotals>> TotalsAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        if (!await db.Imports.AnyAsync(i => i.Id == id && i.Status == ImportStatus.Undone, cancellation))
            return await PreviewAsync(db, id, cancellation);

        var totals = new UndoTotals();
        var reversals = db.ImportBatches.Where(b => b.ImportId == id && b.Reversal != null).OrderBy(b => b.Number).Select(b => b.Reversal!).AsAsyncEnumerable();

        await foreach (var reversal in reversals.WithCancellation(cancellation))
        {
            foreach (var row in Reversal.Unpack(reversal))
                totals.Count(row);
        }

        return totals;
    }

    /// <summary>Asks for the import to be undone. Asked twice, it is undone once.</summary>
    public static async Task<Outcome<Import>> AskAsync(MusterDb db, TimeProvider clock, string actor, Guid id, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        var asked = await db.Imports
            .Where(i => i.Id == id && i.Status == ImportStatus.Done && i.ReversalAskedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.ReversalAskedAt, write.Now).SetProperty(i => i.ReversedBy, actor), cancellation) == 1;

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

    /// <summary>Needs the lease.</summary>
    /// <returns>False where the lease was lost to another process.</returns>
    public static async Task<bool> RunAsync(MusterDb db, TimeProvider clock, WorkerName worker, Guid id, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var import = await db.Imports.AsNoTracking().SingleAsync(i => i.Id == id, cancellation);
        var fieldNames = await FieldNamesAsync(db, cancellation);

        for (var number = import.NextBatch - 1; number >= 0; number--)
        {
            await using var write = await DirectoryWrite.BeginAsync(db, clock, import.ReversedBy!, cancellation);
            var batch = await db.ImportBatches.SingleAsync(b => b.ImportId == id && b.Number == number, cancellation);
            var rows = await PlanAsync(db, batch, fieldNames, cancellation);

            await BatchUndo.ApplyAsync(db, write, batch, rows, cancellation);
            batch.Reversal = Reversal.Pack(rows);

            if (!await MoveCursorAsync(db, write, worker, id, number, cancellation))
                return false;

            write.Record("import.undo_batch", id, after: new { batch = number, removed = rows.Count(r => r.Removes), kept = rows.Count(r => r.Kept.Count > 0) });
            await write.CommitAsync(cancellation);
            db.ChangeTracker.Clear();
            progress?.Report(new(import.TotalBatches - number, import.TotalBatches));
        }

        return true;
    }

    static async Task<List<UndoneRow>> PlanAsync(MusterDb db, ImportBatch batch, Dictionary<Guid, string> fieldNames, CancellationToken cancellation)
    {
        var outcomes = BatchOutcomes.Unpack(batch.Outcomes).Rows;
        var touched = outcomes.Where(o => o.Result is RowResult.Created or RowResult.Updated or RowResult.Reassigned or RowResult.Assigned or RowResult.Archived).Select(o => o.LearnerId!.Value).ToList();
        var learners = await LearnerNow.FindAsync(db, touched, cancellation);
        var planner = new UndoPlanner(batch.ImportId, batch.Revision, fieldNames);
        return [.. outcomes.Select(o => planner.Plan(o, learners)).OfType<UndoneRow>()];
    }

    static async Task<bool> MoveCursorAsync(MusterDb db, DirectoryWrite write, WorkerName worker, Guid id, int number, CancellationToken cancellation)
    {
        var me = worker.ToString();

        return await db.Imports
            .Where(i => i.Id == id && i.Status == ImportStatus.Done && i.NextBatch == number + 1 && i.LeaseOwner == me)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(i => i.NextBatch, number)
                    .SetProperty(i => i.LeaseUntil, write.Now + ImportLease.Length)
                    .SetProperty(i => i.Status, number == 0 ? ImportStatus.Undone : ImportStatus.Done),
                cancellation) == 1;
    }

    static Task<Dictionary<Guid, string>> FieldNamesAsync(MusterDb db, CancellationToken cancellation) =>
        db.CustomFields.ToDictionaryAsync(f => f.Id, f => f.Name, cancellation);
}
