using Microsoft.EntityFrameworkCore;

namespace Muster.Persistence;

/// <summary>
/// One row, updated first in every transaction that changes learners, groups, fields, packages or assignments.
/// Its lock makes those transactions one after another, and its revision says which came before which:
/// "has this changed since the preview?" is then a comparison of two numbers.
/// </summary>
public sealed class DirectoryRevision
{
    public const int TheOnlyId = 1;

    public int Id { get; private set; } = TheOnlyId;

    public long Revision { get; private set; }

    /// <summary>The newest audit entry's number; 0 before the first.</summary>
    public long AuditNumber { get; private set; }

    /// <summary>The newest audit entry's hash, which the next one carries.</summary>
    public byte[] AuditHash { get; private set; } = [];

    /// <summary>The revision now. Read before anything that is to be compared with it later.</summary>
    public static Task<long> NowAsync(MusterDb db, CancellationToken cancellation) => db.DirectoryRevisions.Select(d => d.Revision).SingleAsync(cancellation);
}
