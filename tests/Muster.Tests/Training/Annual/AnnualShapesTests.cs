using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Annual;

namespace Muster.Tests.Training.Annual;

/// <summary>What is asked one way of few and another way of many gives the same.</summary>
public sealed class AnnualShapesTests
{
    const int Learners = 40;

    static readonly QueryShapes[] Shapes =
    [
        QueryShapes.Default,
        new() { FewMembers = 0 },
        new() { FewMembers = 0, MostWalked = 0 },
        new() { FewMembers = 0, MostWalked = 5 },
        new() { FewMembers = 0, MostWalked = 25 },
        new() { FewLearners = 0 },
    ];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Every_way_of_asking_gives_the_same_rows_in_the_same_order(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (packages, groups) = await FillAsync(database);
        var all = await DueAsync(database, new());
        Assert.Equal(Learners * 3 / 2, all.Count);

        var members = (await database.WithAsync(db => db.Memberships.ToListAsync(Cancellation))).ToLookup(m => m.GroupId, m => m.LearnerId);

        foreach (var filter in Filters(packages, groups))
        {
            var expected = all.Where(r =>
                (filter.PackageId is null || r.PackageId == filter.PackageId)
                && (filter.GroupId is not { } group || members[group].Contains(r.Learner.Id))
                && (filter.Status is null || r.Status == filter.Status)
                && (filter.Text is null || r.Learner.FirstName == filter.Text)).Select(r => r.AssignmentId);

            foreach (var shapes in Shapes)
            {
                var rows = await DueAsync(database, filter with { Shapes = shapes });
                Assert.Equal(expected, rows.Select(r => r.AssignmentId));
                Assert.Equal(rows.Count, await CountAsync(database, filter with { Shapes = shapes }));
            }
        }
    }

    static IEnumerable<AnnualFilter> Filters(Guid[] packages, Guid[] groups) =>
        from package in packages.Select(p => (Guid?)p).Prepend(null)
        from @group in groups.Select(g => (Guid?)g).Prepend(null)
        from status in new AssignmentProgress?[] { null, AssignmentProgress.InProgress }
        from text in new[] { null, "Bo" }
        select new AnnualFilter(package, @group, status, text);

    // One group is due, one was assigned anew this week, and one is empty.
    static async Task<(Guid[] Packages, Guid[] Groups)> FillAsync(TestDatabase database)
    {
        Package[] packages = [await database.PackageAsync("Induction", "Fire"), await database.PackageAsync("Hygiene", "Hands")];
        Guid[] groups = [await database.GroupAsync("Due"), await database.GroupAsync("Fresh"), await database.GroupAsync("Empty")];
        var now = database.Clock.GetUtcNow();
        List<Assignment> assignments = [];

        for (var i = 0; i < Learners; i++)
        {
            var learner = await database.LearnerAsync(i % 3 == 0 ? "Bo" : "Cy", $"Li{i}", groups[i % 2]);

            // Everybody has both; of the fresh group one of them is not due.
            assignments.AddRange(packages.Select((package, n) => new Assignment
            {
                LearnerId = learner.Id,
                Id = Ids.Next(database.Clock),
                PackageId = package.Id,
                VersionId = package.VersionId,
                AssignedAt = i % 2 == 1 && n == 0 ? now.AddDays(-3) : now.AddYears(-2).AddHours(((i / 2 * 7) % 20) + n),
                AssignedBy = "Ann",
                Source = AssignmentSource.Person,
            }));
        }

        await database.WithAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await db.WriteAsync(TrainingTables.Assignments, assignments, Cancellation);
            await transaction.CommitAsync(Cancellation);
            var started = assignments.Where((_, i) => i % 5 < 2).Select(a => a.Id).ToList();
            await db.Assignments.Where(a => started.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Progress, AssignmentProgress.InProgress), Cancellation);
        });

        return ([.. packages.Select(p => p.Id)], groups);
    }

    // In pages of three, so that every list is paged.
    static Task<List<AnnualRow>> DueAsync(TestDatabase database, AnnualFilter filter) => database.WithAsync(async db =>
    {
        List<AnnualRow> rows = [];
        AnnualCursor? after = null;

        do
        {
            var page = await AnnualTraining.ReadAsync(db, database.Clock, filter, asOf: null, after, size: 3, Cancellation);
            rows.AddRange(page.Rows);
            after = page.Next;
        }
        while (after is not null);

        return rows;
    });

    static Task<int> CountAsync(TestDatabase database, AnnualFilter filter) => database.WithAsync(async db =>
    {
        var organisation = await db.Organisations.SingleAsync(Cancellation);
        return await AnnualTraining.CountAsync(db, new AnnualRule(organisation, organisation.Today(database.Clock)), filter, Cancellation);
    });
}
