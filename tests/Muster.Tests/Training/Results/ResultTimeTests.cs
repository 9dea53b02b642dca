using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Annual;
using Muster.Training.Assigning;
using Muster.Training.Results;

namespace Muster.Tests.Training.Results;

public sealed class ResultTimeTests
{
    static readonly AssignmentOrigin Origin = new("Ann", AssignmentSource.Person);

    readonly ManualClock _clock = new();

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_assignment_is_completed_when_the_latest_of_its_courses_is_whichever_word_comes_last(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, _clock);
        var (first, second) = await AssignedAsync(database);
        _clock.Advance(TimeSpan.FromDays(10));

        (await RecordAsync(database, first, daysAgo: 2)).Get();
        (await RecordAsync(database, second, daysAgo: 5)).Get();

        var assignment = await database.WithAsync(db => db.Assignments.AsNoTracking().SingleAsync(Cancellation));
        Assert.Equal(_clock.GetUtcNow().AddDays(-2), assignment.CompletedAt);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Annual_Training_knows_when_a_superseded_assignment_was_completed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, _clock);
        var (first, second) = await AssignedAsync(database);
        (await RecordAsync(database, first, daysAgo: 0)).Get();
        (await RecordAsync(database, second, daysAgo: 0)).Get();
        var completed = DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime);
        var current = await database.WithAsync(db => db.Assignments.AsNoTracking().SingleAsync(Cancellation));
        _clock.Advance(TimeSpan.FromDays(100));
        (await database.WithAsync(db => LearnerAssignment.ReassignAsync(db, _clock, Origin, current.LearnerId, current.PackageId, new(current.Id), null, Cancellation))).Get();
        _clock.Advance(TimeSpan.FromDays(400));

        var page = await database.WithAsync(db => AnnualTraining.ReadAsync(db, _clock, new AnnualFilter(), asOf: null, after: null, AnnualTraining.DefaultSize, Cancellation));

        Assert.Equal((completed, AssignmentProgress.NotStarted), (Assert.Single(page.Rows).LastCompleted, page.Rows[0].Status));
    }

    [Theory]
    [InlineData(-1, "in the future")]
    [InlineData(11, "before the assignment")]
    [InlineData(4, "before the attempt was begun")]
    public async Task A_result_of_a_time_that_cannot_be_is_refused_and_told_which(int daysAgo, string why)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, _clock);
        var (first, _) = await AssignedAsync(database);
        _clock.Advance(TimeSpan.FromDays(10));
        (await RecordAsync(database, first, daysAgo: 3, AttemptState.InProgress)).Get();

        Assert.Equal($"The time of the result lies {why}. Give the time at which it happened.", (await RecordAsync(database, first, daysAgo)).Refused().Message);
        (await RecordAsync(database, first, daysAgo: 3)).Get();
    }

    static async Task<(Guid First, Guid Second)> AssignedAsync(TestDatabase database)
    {
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire", "Lifting");
        (await database.WithAsync(db => LearnerAssignment.AssignAsync(db, database.Clock, Origin, learner.Id, package.Id, null, Cancellation))).Get();
        var attempts = await database.WithAsync(db => db.Attempts.OrderBy(a => a.Position).Select(a => a.Id).ToListAsync(Cancellation));
        return (attempts[0], attempts[1]);
    }

    static Task<Outcome<Attempt>> RecordAsync(TestDatabase database, Guid attempt, int daysAgo, AttemptState state = AttemptState.Completed) =>
        database.WithAsync(db => ResultRecording.RecordAsync(db, database.Clock, "Player", attempt, new(state, database.Clock.GetUtcNow().AddDays(-daysAgo)), Cancellation));
}
