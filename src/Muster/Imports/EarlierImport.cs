using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Training;

namespace Muster.Imports;

/// <summary>Finds an import of the very same bytes that went through before: worth a word before it goes on.</summary>
public static class EarlierImport
{
    /// <param name="fileHash">SHA-256 of the file.</param>
    /// <param name="setup">Of the import that is on its way: a file that enrolled people may well be the list to re-assign them a year later.</param>
    /// <param name="except">That import, where it is stored already.</param>
    /// <returns>The newest for the same purpose that was not undone; null where there is none.</returns>
    public static async Task<Import?> FindAsync(MusterDb db, byte[] fileHash, ImportSetup setup, Guid? except, CancellationToken cancellation)
    {
        // A list made of a group, say, comes again with good reason.
        if (setup is not ({ Purpose: ImportPurpose.Enrol } or { Source: AssignmentSource.ReassignCsv }))
            return null;

        return await db.Imports
            .AsNoTracking()
            .Where(i => i.FileHash == fileHash && i.Purpose == setup.Purpose && i.Id != except && (i.Status == ImportStatus.Confirmed || i.Status == ImportStatus.Done || (i.Status == ImportStatus.Failed && i.NextBatch > 0)))
            .OrderByDescending(i => i.Id)
            .FirstOrDefaultAsync(cancellation);
    }
}
