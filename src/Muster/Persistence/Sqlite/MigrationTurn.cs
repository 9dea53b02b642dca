using Microsoft.EntityFrameworkCore;

namespace Muster.Persistence.Sqlite;

/// <summary>
/// Whose turn it is to migrate a SQLite file. EF Core marks that with a row, which a process that is killed leaves behind, so
/// that everybody after it would wait for ever. The operating system forgets a lock on a file together with its process.
/// </summary>
sealed class MigrationTurn : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    readonly FileStream? _lock;

    MigrationTurn(FileStream? file) => _lock = file;

    /// <param name="dataSource">The database's file; one that is only in memory is nobody else's.</param>
    public static async Task<MigrationTurn> TakeAsync(string dataSource, CancellationToken cancellation)
    {
        if (dataSource.Length == 0 || dataSource == ":memory:" || dataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return new MigrationTurn(null);

        while (true)
        {
            cancellation.ThrowIfCancellationRequested();

            // Where no file can be made, SQLite itself says so best.
            if (TryOpen($"{dataSource}-migrating", out var isTaken) is { } file)
                return new MigrationTurn(file);

            if (!isTaken)
                return new MigrationTurn(null);

            await Task.Delay(Pause, TimeProvider.System, cancellation);
        }
    }

    /// <summary>Whoever has the turn is the only one alive that migrates: a mark that is there is a dead one's.</summary>
    public static async Task ForgetTheDeadAsync(MusterDb db, CancellationToken cancellation)
    {
        if (await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancellation) > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellation);
    }

    // Gone before it is let go: whoever comes then makes a new one, and finds everything migrated.
    public ValueTask DisposeAsync()
    {
        if (_lock is not null)
            File.Delete(_lock.Name);

        return _lock?.DisposeAsync() ?? ValueTask.CompletedTask;
    }

    static FileStream? TryOpen(string path, out bool isTaken)
    {
        isTaken = false;

        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            isTaken = exception is IOException and not DirectoryNotFoundException && Path.Exists(path);
            return null;
        }
    }
}
