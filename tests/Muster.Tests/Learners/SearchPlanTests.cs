using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Learners;
using Muster.Persistence;
using Muster.Tests.Databases;

namespace Muster.Tests.Learners;

/// <summary>In a directory in which some searches find many learners, and some few.</summary>
public sealed class SearchPlanTests
{
    const int Learners = 30_000;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Orders), MemberType = typeof(TestDatabase))]
    public async Task Every_search_is_answered_by_an_index(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);

        foreach (var text in new[] { "last12", "first777", "inner99", "p2999", "first777 last9", "p first777", "p", "nobody" })
        {
            await using var scope = database.Open(out var db);
            var plan = await PlanAsync(db, (await LearnerSearch.PlanAsync(db, new LearnerFilter(text), Cancellation)).After(null).Take(51));

            Assert.DoesNotContain("Seq Scan on learners", plan, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"(?m)SCAN l\S*$", plan);
            Assert.Matches("ix_learners_|pk_learners|sqlite_autoindex_learners", plan);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Many_are_found_as_few_are(DatabaseKind kind)
    {
        await using var database = await FilledAsync(kind);

        var many = await database.WithAsync(db => LearnerPage.ReadAsync(db, new LearnerFilter("p"), null, 3, Cancellation));
        var next = await database.WithAsync(db => LearnerPage.ReadAsync(db, new LearnerFilter("p"), many.Next, 3, Cancellation));
        var few = await database.WithAsync(db => LearnerPage.ReadAsync(db, new LearnerFilter("p inner99"), null, 3, Cancellation));

        Assert.Equal(["Last0", "Last0", "Last0"], many.Rows.Concat(next.Rows).Take(3).Select(r => r.LastName));
        Assert.Equal(6, many.Rows.Concat(next.Rows).DistinctBy(r => r.Id).Count());
        Assert.All(few.Rows, r => Assert.Contains(" Inner99", r.FirstName, StringComparison.Ordinal));
        Assert.Equal(Learners / 2, await database.WithAsync(db => LearnerPage.CountAsync(db, new LearnerFilter("inner"), Cancellation)));
        Assert.Equal(Learners, await database.WithAsync(db => LearnerPage.CountAsync(db, new LearnerFilter("p"), Cancellation)));
    }

    static async Task<TestDatabase> FilledAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);

        List<Learner> learners = [.. Enumerable.Range(0, Learners).Select(i => new Learner(
            Ids.Next(database.Clock),
            i % 2 == 0 ? $"First{i % 1000} Inner{i % 997}" : $"First{i % 1000}",
            $"Last{i / 10}",
            EmailAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"p{i}@x.example")),
            CustomValues.None,
            database.Clock.GetUtcNow(),
            1))];

        await database.WithAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancellation);
            await db.WriteAsync(LearnerTables.Learners, learners, Cancellation);
            await LearnerWords.AddAsync(db, learners.Select(l => (l.Id, l.FirstName, l.LastName)), Cancellation);
            await transaction.CommitAsync(Cancellation);
            await db.Database.ExecuteSqlRawAsync("ANALYZE", Cancellation);
        });

        return database;
    }

    static async Task<string> PlanAsync(MusterDb db, IQueryable<Learner> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = (db.Database.IsSqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var row = await command.ExecuteReaderAsync(Cancellation);
        var lines = new List<string>();

        while (await row.ReadAsync(Cancellation))
            lines.Add(row.GetString(row.FieldCount - 1));

        return string.Join('\n', lines);
    }
}
