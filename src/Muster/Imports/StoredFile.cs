using Microsoft.EntityFrameworkCore;
using Muster.Intake;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>An uploaded file out of the database: a small one in memory, another in a temporary file of this machine while it is worked with.</summary>
public sealed class StoredFile : IDisposable
{
    readonly string? _path;

    StoredFile(string path, string name)
    {
        _path = path;
        Source = ListSource.FromFile(path) with { Name = name };
    }

    StoredFile(ListSource source) => Source = source;

    public ListSource Source { get; }

    public static async Task<StoredFile> FetchAsync(MusterDb db, Import import, CancellationToken cancellation)
    {
        if (RecentLists.IsSmall(import.FileLength))
            return new StoredFile(ListSource.FromBytes(import.FileName, await db.ImportFileChunks.Where(c => c.ImportId == import.Id).Select(c => c.Bytes).SingleAsync(cancellation)));

        var path = Path.GetTempFileName();

        try
        {
            await CopyAsync(db, import, path, cancellation);
            return new StoredFile(path, import.FileName);
        }
        catch (Exception)
        {
            // What was copied so far is people's data.
            File.Delete(path);
            throw;
        }
    }

    public void Dispose()
    {
        if (_path is not null)
            File.Delete(_path);
    }

    static async Task CopyAsync(MusterDb db, Import import, string path, CancellationToken cancellation)
    {
        await using var file = File.Create(path);

        var chunks = db.ImportFileChunks.AsNoTracking()
            .Where(c => c.ImportId == import.Id)
            .OrderBy(c => c.Number)
            .AsAsyncEnumerable();

        await foreach (var chunk in chunks.WithCancellation(cancellation))
            await file.WriteAsync(chunk.Bytes, cancellation);
    }
}
