using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>Finds an import of the very same bytes that went through before: worth a word before it goes on.</summary>
public static class EarlierImport
{
    /// <param name="fileHash">SHA-256 of the file.</param>
    /// <param name="except">The import that is on its way.</param>
    /// <returns>The newest that was not undone; null where there is none.</returns>
    public static Task<Import?> FindAsync(MusterDb db, byte[] fileHash, Guid? except, CancellationToken cancellation) =>
        db.Imports
            .AsNoTracking()
            .Where(i => i.FileHash == fileHash && i.Id != except && (i.Status == ImportStatus.Confirmed || i.Status == ImportStatus.Done || (i.Status == ImportStatus.Failed && i.NextBatch > 0)))
            .OrderByDescending(i => i.Id)
            .FirstOrDefaultAsync(cancellation);
}
