using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Tests.Databases;

namespace Muster.Tests.Persistence;

public sealed class LearnerSearchMigrationTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Orders), MemberType = typeof(TestDatabase))]
    public async Task Learners_of_an_older_database_are_found_as_new_ones_are(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        foreach (var (first, last) in new[] { ("Zoë Ann-Lou", "van der Müller"), ("Ana", "Lee- -Šmíd"), ("Bo", "Orr") })
        {
            var added = await database.WithAsync(db => LearnerEditing.AddAsync(db, database.Clock, TestDirectory.Actor, new(first, last, $"{last.Length}@x.example"), Cancellation));
            added.Get();
        }

        var before = await KeysAsync(database);
        await BackAsync(database);
        await database.WithAsync(db => db.Database.MigrateAsync(Cancellation));

        Assert.Equal(["ann-lou", "der", "lou", "muller", "smid"], before.Words.Select(w => w.Word).Order(StringComparer.Ordinal));
        Assert.Equal(before.Keys, (await KeysAsync(database)).Keys);
        Assert.Equal(before.Words, (await KeysAsync(database)).Words);
    }

    static Task BackAsync(TestDatabase database) => database.WithAsync(async db =>
    {
        var older = db.Database.GetMigrations().TakeWhile(m => !m.EndsWith("_LearnerSearch", StringComparison.Ordinal)).Last();
        var learners = await db.Learners.AsNoTracking().ToListAsync(Cancellation);
        await db.Database.MigrateAsync(older, Cancellation);

        foreach (var learner in learners)
        {
            var key = $"{learner.LastName} {learner.FirstName}".ToLowerInvariant();
            await db.Learners.Where(l => l.Id == learner.Id).ExecuteUpdateAsync(set => set.SetProperty(l => l.NameKey, key), Cancellation);
        }
    });

    static Task<(List<(string, string)> Keys, List<LearnerWord> Words)> KeysAsync(TestDatabase database) => database.WithAsync(async db =>
    {
        var learners = await db.Learners.AsNoTracking().OrderBy(l => l.Id).ToListAsync(Cancellation);
        var words = await db.LearnerWords.AsNoTracking().OrderBy(w => w.LearnerId).ThenBy(w => w.Word).ToListAsync(Cancellation);
        return (learners.ConvertAll(l => (l.NameKey, l.FirstKey)), words);
    });
}
