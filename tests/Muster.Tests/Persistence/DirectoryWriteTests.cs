using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Learners;
using Muster.Persistence;
using Muster.Tests.Databases;

namespace Muster.Tests.Persistence;

public sealed class DirectoryWriteTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Audit_entries_number_on_and_carry_the_hash_of_the_one_before(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var cancellation = TestContext.Current.CancellationToken;

        foreach (var name in new[] { "a", "b" })
        {
            await database.WithAsync(async db =>
            {
                await using var write = await DirectoryWrite.BeginAsync(db, database.Clock, "Ann", cancellation);
                write.Record("test.one", name);
                write.Record("test.two", name, before: new { x = 1 });
                await write.CommitAsync(cancellation);
            });
        }

        var entries = await database.WithAsync(db => db.AuditEntries.OrderBy(e => e.Number).ToListAsync(cancellation));
        Assert.Equal([1, 2, 3, 4], entries.Select(e => e.Number));
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.Equal(pair.First.Hash, pair.Second.PreviousHash));
        Assert.All(entries, e => Assert.True(e.IsIntact));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_is_not_committed_leaves_nothing_behind(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var cancellation = TestContext.Current.CancellationToken;

        await database.WithAsync(async db =>
        {
            await using var write = await DirectoryWrite.BeginAsync(db, database.Clock, "Ann", cancellation);
            var learner = new Learner(write.NextId(), "Ann", "Lee", EmailAddress.Parse("ann@x.example"), CustomValues.None, write.Now, write.Revision);
            await db.WriteAsync(LearnerTables.Learners, [learner], cancellation);
        });

        Assert.Equal(0, await database.WithAsync(db => db.Learners.CountAsync(cancellation)));
        Assert.Equal(0, (await database.WithAsync(db => db.DirectoryRevisions.SingleAsync(cancellation))).Revision);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Bulk_written_learners_read_back_as_they_were_and_sort_by_when_they_came(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var cancellation = TestContext.Current.CancellationToken;
        var field = Guid.NewGuid();
        var ids = new List<Guid>();

        await database.WithAsync(async db =>
        {
            await using var write = await DirectoryWrite.BeginAsync(db, database.Clock, "Ann", cancellation);

            var learners = Enumerable.Range(0, 50)
                .Select(i => new Learner(write.NextId(), $"F{i}", "Lee", EmailAddress.Parse($"p{i}@x.example"), CustomValues.None.With(field, "007"), write.Now, write.Revision))
                .ToList();

            ids.AddRange(learners.Select(l => l.Id));
            await db.WriteAsync(LearnerTables.Learners, learners, cancellation);

            learners[0].Rename("Changed", "Lee", write.Revision);
            await db.UpdateAsync(LearnerTables.Learners, learners, cancellation);
            await write.CommitAsync(cancellation);
        });

        var keys = new[] { "p0@x.example", "p7@x.example" };
        var found = await database.WithAsync(db => db.Learners.Where(l => keys.Contains(l.EmailKey)).OrderBy(l => l.EmailKey).ToListAsync(cancellation));
        Assert.Equal(["Changed", "F7"], found.Select(l => l.FirstName));
        Assert.Equal("007", found[0].Custom[field]);

        var byId = await database.WithAsync(db => db.Learners.Where(l => ids.Contains(l.Id)).CountAsync(cancellation));
        Assert.Equal(50, byId);
    }
}
