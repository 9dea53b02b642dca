using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Imports;

/// <summary>An import in the list of imports.</summary>
/// <param name="Rows">0 until it is confirmed, for nobody has counted before.</param>
public sealed record ImportRow(
    Guid Id,
    string FileName,
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
    int Archived,
    [property: JsonPropertyName("status")] ImportStage Stage)
{
    /// <summary>Lists of every purpose, newest first.</summary>
    /// <param name="before">The last of the page before; null for the first page.</param>
    public static Task<List<ImportRow>> ListAsync(MusterDb db, Guid? before, int most, CancellationToken cancellation) =>
        ListAsync(db, purpose: null, before, most, cancellation);

    /// <param name="purpose">Null for lists of every purpose.</param>
    public static Task<List<ImportRow>> ListAsync(MusterDb db, ImportPurpose? purpose, Guid? before, int most, CancellationToken cancellation)
    {
        var imports = db.Imports.Where(i => purpose == null || i.Purpose == purpose);

        if (before is { } last)
            imports = imports.Where(i => i.Id < last);

        return imports.OrderByDescending(i => i.Id).Take(most)
            .Select(i => new ImportRow(
                i.Id, i.FileName, i.CreatedBy, i.CreatedAt, i.ConfirmedBy, i.ConfirmedAt, i.ReversalAskedAt, i.TotalRows, i.Created, i.Updated, i.Skipped, i.Rejected, i.Assigned,
                i.Purpose, i.Reassigned, i.Archived, Import.StageOf(i.Status, i.ReversalAskedAt)))
            .ToListAsync(cancellation);
    }
}
