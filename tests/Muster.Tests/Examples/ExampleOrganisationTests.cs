using Microsoft.EntityFrameworkCore;
using Muster.Examples;
using Muster.Outcomes;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Tests.Examples;

public sealed class ExampleOrganisationTests
{
    const int Learners = 400;

    static readonly DateTimeOffset Now = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_seed_at_the_same_time_gives_the_same_rows_on_both_databases()
    {
        await using var sqlite = await FilledAsync(DatabaseKind.Sqlite, seed: 7);
        await using var postgres = await FilledAsync(DatabaseKind.Postgres, seed: 7);
        await using var other = await FilledAsync(DatabaseKind.Sqlite, seed: 8);

        var expected = await RowsAsync(sqlite);
        Assert.Equal(expected, await RowsAsync(postgres));
        Assert.NotEqual(expected, await RowsAsync(other));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Every_state_occurs(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind, seed: 7);
        await using var scope = database.Open(out var db);

        Assert.Equal(Enum.GetValues<AttemptState>(), await db.Attempts.Select(a => a.State).Distinct().OrderBy(s => s).ToListAsync(Cancellation));
        Assert.Equal(Enum.GetValues<AssignmentState>(), await db.Assignments.Select(a => a.State).Distinct().OrderBy(s => s).ToListAsync(Cancellation));
        Assert.Equal([true, false], await db.Attempts.Where(a => a.Passed != null).Select(a => a.Passed!.Value).Distinct().OrderDescending().ToListAsync(Cancellation));
        Assert.True(await db.Learners.AnyAsync(l => l.ArchivedAt != null, Cancellation));
        Assert.True(await db.Learners.AnyAsync(l => db.Memberships.Count(m => m.LearnerId == l.Id) > 1, Cancellation));

        var values = (await db.Learners.Select(l => l.Custom).ToListAsync(Cancellation)).SelectMany(c => c.All.Select(v => v.Key)).ToHashSet();
        var fields = await db.CustomFields.ToListAsync(Cancellation);
        Assert.Equal(5, fields.Select(f => f.Kind).Distinct().Count());
        Assert.All(fields, f => Assert.Contains(f.Id, values));
    }

    [Fact]
    public async Task Some_were_last_assigned_more_than_nine_months_ago_and_none_in_the_future()
    {
        await using var database = await FilledAsync(DatabaseKind.Sqlite, seed: 7);
        await using var scope = database.Open(out var db);

        var current = await db.Assignments.Where(a => a.State == AssignmentState.Current).Select(a => a.AssignedAt).ToListAsync(Cancellation);
        Assert.InRange(current.Count(at => at.AddMonths(9) < Now), Learners / 10, current.Count - (Learners / 2));
        Assert.All(current, at => Assert.True(at <= Now));
        Assert.False(await db.Attempts.AnyAsync(a => a.CompletedAt > Now || a.StartedAt > a.CompletedAt, Cancellation));
    }

    [Fact]
    public async Task Attempts_follow_the_version_that_was_assigned_and_all_addresses_are_examples()
    {
        await using var database = await FilledAsync(DatabaseKind.Sqlite, seed: 7);
        await using var scope = database.Open(out var db);

        var wrong = await db.Assignments.CountAsync(
            a => db.Attempts.Count(t => t.LearnerId == a.LearnerId && t.AssignmentId == a.Id) != db.PackageCourses.Count(c => c.VersionId == a.VersionId), Cancellation);

        Assert.Equal(0, wrong);
        Assert.Equal(4, await db.PackageVersions.CountAsync(Cancellation));
        Assert.True(await db.Learners.AllAsync(l => l.Email.EndsWith(".example"), Cancellation));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_database_that_holds_anything_is_left_as_it_is(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, new StoppedClock(Now));
        await database.GroupAsync("Nursing");

        var outcome = await FillAsync(database, seed: 7);

        Assert.Equal(RefusalCodes.DatabaseNotEmpty, outcome.Refused().Code);
        Assert.False(await database.WithAsync(db => ExampleOrganisation.IsInAsync(db, Cancellation)));
        Assert.Equal(0, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
    }

    static async Task<TestDatabase> FilledAsync(DatabaseKind kind, int seed)
    {
        var database = await TestDatabase.CreateAsync(kind, new StoppedClock(Now));
        Assert.Equal(Learners, (await FillAsync(database, seed)).Get());
        return database;
    }

    static Task<Outcome<int>> FillAsync(TestDatabase database, int seed) =>
        database.WithAsync(db => ExampleOrganisation.FillAsync(db, database.Clock, seed, Learners, Cancellation));

    static Task<List<string>> RowsAsync(TestDatabase database) => database.WithAsync(async db =>
    {
        var rows = new List<string>();

        async Task AddAsync<T>(IQueryable<T> table)
            where T : class =>
            rows.AddRange((await table.AsNoTracking().ToListAsync(Cancellation)).Select(r => System.Text.Json.JsonSerializer.Serialize(r)).Order(StringComparer.Ordinal));

        await AddAsync(db.Groups);
        await AddAsync(db.GroupSets);
        await AddAsync(db.CustomFields);
        await AddAsync(db.Courses);
        await AddAsync(db.Packages);
        await AddAsync(db.PackageVersions.Include(v => v.Courses.OrderBy(c => c.Position)));
        await AddAsync(db.Memberships);
        await AddAsync(db.Assignments);
        await AddAsync(db.Attempts);
        rows.AddRange((await db.Learners.AsNoTracking().OrderBy(l => l.Id).ToListAsync(Cancellation)).Select(l => $"{l.Id} {l.FirstName} {l.LastName} {l.Email} {l.Custom.ToJson()} {l.CreatedAt:o} {l.ArchivedAt:o}"));
        return rows;
    });

    sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
