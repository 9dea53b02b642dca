using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;

namespace Muster.Reports;

/// <summary>
/// Gives the counts of a report. Where there is little to count it is counted at once. A large directory is counted in the
/// background whenever somebody looks and it has changed, and shown as it was counted last, with the time.
/// </summary>
public sealed class ReportCounting(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>A directory that changes all the time is not counted all the time.</summary>
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    readonly Channel<ReportMembership> _asked = Channel.CreateBounded<ReportMembership>(new BoundedChannelOptions(2) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>More current assignments than these are not counted while somebody waits.</summary>
    public int MostAtOnce { get; init; } = 10_000;

    public async Task<ReportCounts> ReadAsync(MusterDb db, ReportFilter filter, CancellationToken cancellation)
    {
        var today = (await db.Organisations.AsNoTracking().SingleAsync(cancellation)).Today(clock);

        if (await CountedAssignments.Of(db, filter.PackageId).Take(MostAtOnce + 1).CountAsync(cancellation) <= MostAtOnce)
            return await CountAsync(db, filter, today, cancellation);

        var snapshot = await FindAsync(db, filter.Membership, cancellation);

        // The very first time somebody has to wait.
        if (snapshot?.CountedAt is null)
        {
            await CountAnewAsync(db, filter.Membership, cancellation);
            snapshot = await FindAsync(db, filter.Membership, cancellation);
        }

        if (snapshot?.CountedAt is not { } countedAt)
            return await CountAsync(db, filter, today, cancellation);

        var cells = await db.ReportCells.AsNoTracking()
            .Where(c => c.Membership == filter.Membership && (filter.PackageId == null || c.PackageId == filter.PackageId))
            .ToListAsync(cancellation);

        var revision = await db.DirectoryRevisions.Select(d => d.Revision).SingleAsync(cancellation);
        var isCurrent = snapshot.Revision == revision && snapshot.CountedFor == today;

        if (!isCurrent)
            _asked.Writer.TryWrite(filter.Membership);

        return new ReportCounts(cells, snapshot.CountedFor, countedAt, isCurrent);
    }

    /// <summary>Waits until a report is asked for whose counts are old, and counts it.</summary>
    public async Task CountNextAsync(CancellationToken cancellation)
    {
        var membership = await _asked.Reader.ReadAsync(cancellation);
        await using var scope = scopes.CreateAsyncScope();
        await CountAnewAsync(scope.ServiceProvider.GetRequiredService<MusterDb>(), membership, cancellation);
    }

    /// <summary>Unless another process is at it, or it was done a moment ago.</summary>
    async Task CountAnewAsync(MusterDb db, ReportMembership membership, CancellationToken cancellation)
    {
        if (await ReportSnapshots.TryTakeLeaseAsync(db, membership, clock.GetUtcNow(), Rest, cancellation))
            await ReportSnapshots.KeepAsync(db, membership, clock, cancellation);
    }

    async Task<ReportCounts> CountAsync(MusterDb db, ReportFilter filter, DateOnly today, CancellationToken cancellation)
    {
        await using var reading = await db.BeginReadingAsync(cancellation);
        return new ReportCounts(await CountedAssignments.CountAsync(db, filter.Membership, filter.PackageId, today, cancellation), today, clock.GetUtcNow(), IsCurrent: true);
    }

    static Task<ReportSnapshot?> FindAsync(MusterDb db, ReportMembership membership, CancellationToken cancellation) =>
        db.ReportSnapshots.AsNoTracking().SingleOrDefaultAsync(s => s.Membership == membership, cancellation);
}
