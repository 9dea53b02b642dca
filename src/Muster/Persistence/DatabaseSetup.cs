using Microsoft.EntityFrameworkCore;
using Muster.Organisations;
using Muster.Persistence.Moving;

namespace Muster.Persistence;

/// <summary>Brings a database, new or old, to what this version of Muster needs.</summary>
public static class DatabaseSetup
{
    /// <summary>Safe to call from several processes at once, and after one that was killed in the middle of it.</summary>
    /// <exception cref="UnfinishedMoveException">Something is being moved into this database, or was and is not whole.</exception>
    public static async Task PrepareAsync(MusterDb db, CancellationToken cancellation)
    {
        await db.RecoverAsync(cancellation);

        // With nothing to migrate it would still build the model a second time, to compare the two: a tenth of what a short
        // command costs.
        if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            await db.MigrateAsync(cancellation);

        if (await db.DirectoryRevisions.AnyAsync(cancellation))
            return;

        if (await UnfinishedMove.IsInAsync(db, cancellation))
            throw new UnfinishedMoveException();

        await AddTheOnlyRowsAsync(db, cancellation);
    }

    static async Task AddTheOnlyRowsAsync(MusterDb db, CancellationToken cancellation)
    {
        db.Add(new DirectoryRevision());
        db.Add(new Organisation());

        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException exception) when (db.IsUniqueConstraintViolation(exception))
        {
            // Another process prepared it in the same moment.
        }

        db.ChangeTracker.Clear();
    }
}
