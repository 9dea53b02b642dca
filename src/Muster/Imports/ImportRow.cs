using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>An import in the list of imports.</summary>
/// <param name="Rows">0 until it is confirmed, for nobody has counted before.</param>
public sealed record ImportRow(
    Guid Id,
    string FileName,
    ImportStatus Status,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    string? ConfirmedBy,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? ReversalAskedAt,
    int Rows,
    int Created,
    int Updated,
    int Skipped,
    int Rejected,
    int Assigned,
    ImportPurpose Purpose,
    int Reassigned,
    int Archived)
{
    /// <summary>Newest first.</summary>
    /// <param name="before">The last of the page before; null for the first page.</param>
    public static Task<List<ImportRow>> ListAsync(MusterDb db, Guid? before, int most, CancellationToken cancellation)
    {
        var imports = before is { } last ? db.Imports.Where(i => i.Id < last) : db.Imports;

        return imports.OrderByDescending(i => i.Id).Take(most)
            .Select(i => new ImportRow(
                i.Id, i.FileName, i.Status, i.CreatedBy, i.CreatedAt, i.ConfirmedBy, i.ConfirmedAt, i.ReversalAskedAt, i.TotalRows, i.Created, i.Updated, i.Skipped, i.Rejected, i.Assigned,
                i.Purpose, i.Reassigned, i.Archived))
            .ToListAsync(cancellation);
    }
}
