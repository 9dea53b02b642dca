using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Muster.Outcomes;

namespace Muster.Persistence.Moving;

/// <summary>Makes an empty database ready to be filled: marked, migrated, without rows.</summary>
static class MoveTarget
{
    /// <returns>Null where it is ready.</returns>
    public static async Task<Refusal?> PrepareAsync(MusterDb db, IReadOnlyList<StoredTable> tables, bool anew, CancellationToken cancellation)
    {
        await db.RecoverAsync(cancellation);
        var creator = db.GetService<IRelationalDatabaseCreator>();

        if (!await creator.ExistsAsync(cancellation))
            await creator.CreateAsync(cancellation);

        await db.BeginLongWriteAsync(cancellation);
        var rows = StoredRows.Of(db);

        if (await UnfinishedMove.IsInAsync(db, cancellation))
        {
            if (!anew)
                return MoveRefusals.TargetUnfinished;
        }
        else if (await creator.HasTablesAsync(cancellation))
        {
            return MoveRefusals.TargetNotEmpty;
        }
        else
        {
            await UnfinishedMove.MarkAsync(rows, cancellation);
        }

        await db.Database.MigrateAsync(cancellation);

        foreach (var table in tables.Reverse())
            await rows.ExecuteAsync($"DELETE FROM {table.Quoted}", cancellation);

        return null;
    }
}
