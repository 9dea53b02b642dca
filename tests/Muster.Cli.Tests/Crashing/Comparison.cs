using Microsoft.EntityFrameworkCore;
using Muster.Audit;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Persistence;

namespace Muster.Cli.Tests.Crashing;

/// <summary>Holds a database against the list, row by row: nothing missing, nothing twice, and the counts agree.</summary>
static class Comparison
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static Task<int> AssertAsPlannedAsync(this CrashingMuster muster) => muster.Shell.WithAsync(async (db, _) =>
    {
        await OutcomesAsync(db, muster.List);
        await LearnersAsync(db, muster.List);
        await TrainingAsync(db, muster.List);
        await CountsAsync(db, muster.List);
        Assert.True(await AuditChain.IsIntactAsync(db, Cancellation), "The audit log is not intact.");
        return 0;
    });

    static async Task OutcomesAsync(MusterDb db, LongList list)
    {
        var batches = await db.ImportBatches.AsNoTracking().OrderBy(b => b.Number).ToListAsync(Cancellation);

        Assert.Equal(Enumerable.Range(0, list.Batches), batches.Select(b => b.Number));
        Assert.Equal(
            list.Rows.Select(r => (r.Line, r.Result)),
            batches.SelectMany(b => BatchOutcomes.Unpack(b.Outcomes).Rows).Select(r => (r.Line, r.Result)));
        Assert.Equal(list.Batches, await db.AuditEntries.CountAsync(e => e.Action == "import.batch", Cancellation));
    }

    static async Task LearnersAsync(MusterDb db, LongList list)
    {
        var groups = await db.Groups.AsNoTracking().ToDictionaryAsync(g => g.Id, g => g.Name, Cancellation);
        var memberships = (await db.Memberships.AsNoTracking().ToListAsync(Cancellation)).ToLookup(m => m.LearnerId, m => groups[m.GroupId]);
        var learners = await db.Learners.AsNoTracking().Select(l => new { l.Id, l.FirstName, l.EmailKey }).ToListAsync(Cancellation);

        Assert.Equal(
            list.Created.Concat(list.Known).Select(r => (r.Email, r.FirstName, string.Join(';', r.Groups.Order(StringComparer.Ordinal)))).Order(),
            learners.Select(l => (l.EmailKey, l.FirstName, string.Join(';', memberships[l.Id].Order(StringComparer.Ordinal)))).Order());
        Assert.Equal(groups.Count, groups.Values.Distinct().Count());
    }

    static async Task TrainingAsync(MusterDb db, LongList list)
    {
        var created = await db.Learners.AsNoTracking().Where(l => db.Assignments.Any(a => a.LearnerId == l.Id)).Select(l => l.EmailKey).ToListAsync(Cancellation);
        var assigned = await db.Assignments.AsNoTracking().Select(a => a.LearnerId).ToListAsync(Cancellation);

        Assert.Subset(created.ToHashSet(), list.Created.Select(r => r.Email).ToHashSet());
        Assert.Equal(assigned.Count, assigned.Distinct().Count());
        Assert.Equal(assigned.Count, (await db.Imports.SingleAsync(Cancellation)).Assigned);
        Assert.Equal(2 * assigned.Count, await db.Attempts.CountAsync(Cancellation));
    }

    static async Task CountsAsync(MusterDb db, LongList list)
    {
        var import = await db.Imports.AsNoTracking().SingleAsync(Cancellation);

        Assert.Equal((ImportStatus.Done, null), (import.Status, import.Failure));
        Assert.Equal(
            (list.Count(RowResult.Created), 0, list.Count(RowResult.Skipped), list.Count(RowResult.Rejected)),
            (import.Created, import.Updated, import.Skipped, import.Rejected));
        Assert.Equal(list.Batches, import.NextBatch);
    }
}
