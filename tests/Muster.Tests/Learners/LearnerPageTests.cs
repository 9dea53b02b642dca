using Muster.Learners;
using Muster.Paging;
using Muster.Tests.Databases;

namespace Muster.Tests.Learners;

public sealed class LearnerPageTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Orders), MemberType = typeof(TestDatabase))]
    public async Task Pages_follow_each_other_without_gap_or_repeat_also_among_namesakes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        foreach (var address in new[] { "a", "b", "c", "d", "e" })
            await AddAsync(database, "Ann", "Lee", address);

        await AddAsync(database, "Zoe", "Adams", "f");
        await AddAsync(database, "Bo", "Young", "g");

        var seen = new List<LearnerRow>();
        NameCursor? after = null;

        do
        {
            var page = await database.WithAsync(db => LearnerPage.ReadAsync(db, new LearnerFilter(), after, 2, Cancellation));
            Assert.InRange(page.Rows.Count, 1, 2);
            seen.AddRange(page.Rows);
            after = page.Next is { } next && NameCursor.TryParse(next.ToString(), out var parsed) ? parsed : null;
        }
        while (after is not null);

        Assert.Equal(["Adams", "Lee", "Lee", "Lee", "Lee", "Lee", "Young"], seen.Select(r => r.LastName));
        Assert.Equal(7, seen.DistinctBy(r => r.Id).Count());
    }

    [Theory, MemberData(nameof(TestDatabase.Orders), MemberType = typeof(TestDatabase))]
    public async Task A_list_shows_one_group_or_the_archived_and_every_group_of_each_row(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (night, day) = (await database.GroupAsync("Night"), await database.GroupAsync("Day"));
        await database.LearnerAsync("Ann", "Lee", night, day);
        await database.LearnerAsync("Bo", "Diaz", day);
        var gone = await database.LearnerAsync("Cy", "Poe", night);
        await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, TestDirectory.Actor, gone.Id, Cancellation));

        var page = await database.WithAsync(db => LearnerPage.ReadAsync(db, new LearnerFilter(GroupId: night), null, 10, Cancellation));

        Assert.Equal(["Day", "Night"], Assert.Single(page.Rows).Groups);
        Assert.Equal(["Cy"], await FirstNamesAsync(database, new LearnerFilter(Archived: true)));
        Assert.Equal(2, await database.WithAsync(db => LearnerPage.CountAsync(db, new LearnerFilter(), Cancellation)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not a cursor!")]
    public void What_is_no_cursor_is_told_apart(string? text) => Assert.False(NameCursor.TryParse(text, out _));

    static async Task AddAsync(TestDatabase database, string firstName, string lastName, string address) =>
        (await database.WithAsync(db => LearnerEditing.AddAsync(
            db, database.Clock, TestDirectory.Actor, new(firstName, lastName, $"{address}@x.example"), Cancellation))).Get();

    static Task<List<string>> FirstNamesAsync(TestDatabase database, LearnerFilter filter) =>
        database.WithAsync(async db =>
        {
            var names = new List<string>();

            await foreach (var row in LearnerPage.StreamAsync(db, filter, Cancellation))
                names.Add(row.FirstName);

            return names;
        });
}
