using Microsoft.EntityFrameworkCore;

namespace Muster.Persistence.Moving;

/// <summary>
/// The mark on a database that is being filled: a table of its own, there before all others, gone in the transaction
/// that writes the last rows. So a move that was killed is told from a database that is whole.
/// </summary>
static class UnfinishedMove
{
    const string Table = "unfinished_move";

    public static async Task<bool> IsInAsync(MusterDb db, CancellationToken cancellation)
    {
        await db.Database.OpenConnectionAsync(cancellation);

        try
        {
            return await StoredRows.Of(db).HasTableAsync(Table, cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    public static Task MarkAsync(StoredRows rows, CancellationToken cancellation) => rows.ExecuteAsync($"CREATE TABLE {Table} (begun integer)", cancellation);

    public static Task UnmarkAsync(StoredRows rows, CancellationToken cancellation) => rows.ExecuteAsync($"DROP TABLE {Table}", cancellation);
}
