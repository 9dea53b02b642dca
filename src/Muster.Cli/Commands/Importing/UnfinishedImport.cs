using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Persistence;

namespace Muster.Cli.Commands.Importing;

/// <summary>An import of the same bytes that was confirmed and cut short: running the command again goes on with it.</summary>
static class UnfinishedImport
{
    public static async Task<Guid?> FindAsync(MusterDb db, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var hash = await SHA256.HashDataAsync(file, cancellation);

        return await db.Imports
            .Where(i => i.FileHash == hash && i.Status == ImportStatus.Confirmed)
            .OrderBy(i => i.Id)
            .Select(i => (Guid?)i.Id)
            .FirstOrDefaultAsync(cancellation);
    }
}
