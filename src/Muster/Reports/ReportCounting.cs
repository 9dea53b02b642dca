using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;

namespace Muster.Reports;

/// <summary>
/// Gives the counts of a report. Where there is little to count it is counted at once. A large directory is counted in the
/// background whenever somebody looks and it has changed, and shown as it was counted last, with the time; nobody's page
/// waits for it, not even the first.
/// </summary>
public sealed class ReportCounting(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>A directory that changes all the time is not counted all the time.</summary>
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    readonly Channel<ReportMembership> _asked = Channel.CreateBounded<ReportMembership>(new BoundedChannelOptions(2) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>More current assignments than these are not counted while somebody waits.</summary>
    public int MostAtOnce { get; init; } = 10_000;

    /// <returns>Null while a large directory is counted for the first time.</returns>
    public async Task<ReportCounts?> ReadAsync(MusterDb db, ReportFilter filter, CancellationToken cancellation)
    {
        var today = (await db.Organisations.AsNoTracking().SingleAsync(cancellation)).Today(clock);

        return await CountedAssignments.Of(db, filter.PackageId).Take(MostAtOnce + 1).CountAsync(cancellation) <= MostAtOnce
            ? await CountAsync(db, filter, today, cancellation)
            : await KeptAsync(db, filter, today, cancellation);
    }

    /// <summary>Waits until a report is asked for whose counts are old, and counts it.</summary>
    public async Task CountNextAsync(CancellationToken cancellation)
    {
        var membership = await _asked.Reader.ReadAsync(cancellation);
        await using var scope = scopes.CreateAsyncScope();
        await CountAnewAsync(scope.ServiceProvider.GetRequiredService<MusterDb>(), membership, cancellation);
    }

    // Unless another process is at it, or it was done a moment ago.
    async Task CountAnewAsync(MusterDb db, ReportMembership membership, CancellationToken cancellation)
    {
        if (await ReportSnapshots.TryTakeLeaseAsync(db, membership, clock.GetUtcNow(), Rest, cancellation) is { } owner)
            await ReportSnapshots.KeepAsync(db, await ReportSnapshots.CountAsync(db, membership, clock, cancellation), owner, cancellation);
    }

    // In one moment: the cells are those of the time that is shown beside them.
    async Task<ReportCounts?> KeptAsync(MusterDb db, ReportFilter filter, DateOnly today, CancellationToken cancellation)
    {
        await using var reading = await db.BeginReadingAsync(cancellation);
        var snapshot = await db.ReportSnapshots.AsNoTracking().SingleOrDefaultAsync(s => s.Membership == filter.Membership, cancellation);

        var cells = await db.ReportCells.AsNoTracking()
            .Where(c => c.Membership == filter.Membership && (filter.PackageId == null || c.PackageId == filter.PackageId))
            .ToListAsync(cancellation);

        var revision = await DirectoryRevision.NowAsync(db, cancellation);
        var isCurrent = snapshot?.CountedAt is not null && snapshot.Revision == revision && snapshot.CountedFor == today;

        if (!isCurrent)
            _asked.Writer.TryWrite(filter.Membership);

        return snapshot?.CountedAt is { } countedAt ? new ReportCounts(cells, snapshot.CountedFor, countedAt, isCurrent) : null;
    }

    async Task<ReportCounts> CountAsync(MusterDb db, ReportFilter filter, DateOnly today, CancellationToken cancellation)
    {
        await using var reading = await db.BeginReadingAsync(cancellation);
        return new ReportCounts(await CountedAssignments.CountAsync(db, filter.Membership, filter.PackageId, today, cancellation), today, clock.GetUtcNow(), IsCurrent: true);
    }
}
