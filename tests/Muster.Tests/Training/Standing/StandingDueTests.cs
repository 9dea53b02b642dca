using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Tests.Databases;
using Muster.Tests.Imports;
using Muster.Training;
using Muster.Training.Standing;

namespace Muster.Tests.Training.Standing;

/// <summary>What stands on a group is due so many days after joining, and of two groups the earlier counts.</summary>
public sealed class StandingDueTests
{
    readonly ManualClock _clock = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_joins_by_hand_is_due_from_that_day(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, _clock);
        var (slow, quick) = await PlacedAsync(database);
        var learner = await database.LearnerAsync("Bo", "Li");
        _clock.Advance(TimeSpan.FromDays(3));

        (await database.WithAsync(db => LearnerEditing.ChangeAsync(db, _clock, "Ann", learner.Id, new("Bo", "Li", learner.Email, Groups: [slow, quick]), revision: null, Cancellation))).Get();

        Assert.Equal([Today.AddDays(14)], await DueAsync(database));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_joins_by_an_import_is_due_from_the_day_it_is_applied(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, _clock);
        await PlacedAsync(database);
        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync("First Name,Last Name,Email Address,Group\nBo,Li,bo@x.example,Slow;Quick\nAl,Li,al@x.example,Slow\n");
        _clock.Advance(TimeSpan.FromDays(3));

        await flow.ApplyAsync(import.Id);

        Assert.Equal([Today.AddDays(14), Today.AddDays(90)], await DueAsync(database));
    }

    DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);

    async Task<(Guid Slow, Guid Quick)> PlacedAsync(TestDatabase database)
    {
        var (slow, quick) = (await database.GroupAsync("Slow"), await database.GroupAsync("Quick"));
        var package = await database.PackageAsync("Induction", "Fire");
        (await database.WithAsync(db => StandingPackages.PlaceAsync(db, _clock, "Ann", slow, package.Id, 90, Cancellation))).Get();
        (await database.WithAsync(db => StandingPackages.PlaceAsync(db, _clock, "Ann", quick, package.Id, 14, Cancellation))).Get();
        return (slow, quick);
    }

    static Task<List<DateOnly?>> DueAsync(TestDatabase database) =>
        database.WithAsync(db => db.Assignments.Where(a => a.State == AssignmentState.Current).OrderBy(a => a.DueOn).Select(a => a.DueOn).ToListAsync(Cancellation));
}
