using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Groups;
using Muster.Outcomes;
using Muster.Persistence;
using Muster.Reports;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Assigning;

namespace Muster.Tests.Reports;

public sealed class TrainingReportTests
{
    // Each way of asking, among the few that a test can have.
    static readonly QueryShapes[] Shapes =
    [
        QueryShapes.Default,
        new() { FewMembers = 0, FewSets = 0 },
        new() { FewMembers = 0, MostWalked = 2 },
    ];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Every_number_is_what_counting_one_by_one_gives_and_as_many_people_as_are_behind_it(DatabaseKind kind)
    {
        for (var seed = 0; seed < 6; seed++)
        {
            await using var database = await TestDatabase.CreateAsync(kind);
            await new RandomTraining(database, seed).FillAsync();
            var today = await TodayAsync(database);

            foreach (var membership in Enum.GetValues<ReportMembership>())
            {
                var naive = await NaiveReport.ReadAsync(database, membership);
                var report = await ReadAsync(database, Counting(database), new(membership));

                Assert.Equal(naive.Rows(today), report.Rows.Select(r => (r.PackageId, r.GroupId!.Value, r.Tally)).OrderBy(r => r));
                Assert.Equal(naive.Packages(today), report.Packages.Select(r => (r.PackageId, r.Tally)).OrderBy(r => r.PackageId));
                Assert.Equal(ReportTally.Sum(naive.Packages(today).Select(p => p.Tally)), report.Total);

                foreach (var row in report.Rows.Concat(report.Packages))
                {
                    foreach (var shapes in Shapes)
                        await AssertPeopleAsync(database, new(membership, row.PackageId, row.GroupId) { Shapes = shapes }, row.Tally);
                }
            }
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_large_directory_is_shown_as_it_was_counted_and_counted_anew_once_it_changed(DatabaseKind kind)
    {
        var clock = new MovableClock();
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        await new RandomTraining(database, seed: 7).FillAsync();
        var counting = Counting(database, mostAtOnce: 0);

        var first = await ReadAsync(database, counting, new());
        Assert.True(first.Counts.IsCurrent);

        clock.Advance(TimeSpan.FromMinutes(1));
        await database.PackageAsync("Something else", "A course");
        var second = await ReadAsync(database, counting, new());
        Assert.False(second.Counts.IsCurrent);
        Assert.Equal(first.Counts.CountedAt, second.Counts.CountedAt);
        Assert.Equal(first.Rows, second.Rows);

        await counting.CountNextAsync(Cancellation);
        var third = await ReadAsync(database, counting, new());
        Assert.True(third.Counts.IsCurrent);
        Assert.Equal(clock.GetUtcNow().ToUnixTimeMilliseconds(), third.Counts.CountedAt.ToUnixTimeMilliseconds());
        Assert.Equal((await ReadAsync(database, Counting(database), new())).Rows, third.Rows);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Kept_counts_are_those_that_counting_at_once_gives(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await new RandomTraining(database, seed: 11).FillAsync();
        var package = await database.WithAsync(db => db.Packages.Select(p => p.Id).FirstAsync(Cancellation));

        foreach (var membership in Enum.GetValues<ReportMembership>())
        {
            foreach (var filter in new ReportFilter[] { new(membership), new(membership, package), new(membership, GroupId: ReportFilter.NoGroup) })
            {
                var (kept, live) = (await ReadAsync(database, Counting(database, mostAtOnce: 0), filter), await ReadAsync(database, Counting(database), filter));

                Assert.Equal(live.Rows, kept.Rows);
                Assert.Equal(live.Packages, kept.Packages);
            }
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Moving_to_another_group_moves_the_count_of_today_and_not_that_of_the_assignment(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (nursing, kitchen) = (await database.GroupAsync("Nursing"), await database.GroupAsync("Kitchen"));
        var learner = await database.LearnerAsync("Bo", "Li", nursing);
        var package = await database.PackageAsync("Induction", "Fire");
        (await database.WithAsync(db => LearnerAssignment.AssignAsync(db, database.Clock, new("Ann", AssignmentSource.Person), learner.Id, package.Id, null, Cancellation))).Get();

        (await database.MoveAsync(learner.Id, kitchen)).Get();
        (await database.WithAsync(db => GroupEditing.RemoveAsync(db, database.Clock, "Ann", nursing, Cancellation))).Get();

        Assert.Equal("Kitchen", Assert.Single((await ReadAsync(database, Counting(database), new(ReportMembership.Today))).Rows).Group);
        Assert.Equal("Nursing (removed)", Assert.Single((await ReadAsync(database, Counting(database), new(ReportMembership.Assignment))).Rows).Group);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Is_overdue_from_the_day_after_the_due_date_where_the_organisation_is(DatabaseKind kind)
    {
        // Still the third in London, already the fourth in Auckland.
        var clock = new MovableClock(new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero));
        await using var database = await TestDatabase.CreateAsync(kind, clock);
        var package = await database.PackageAsync("Induction", "Fire");

        foreach (var (name, day) in new[] { ("Ann", 2), ("Bo", 3), ("Cy", 4) })
        {
            var learner = await database.LearnerAsync(name, "Li");
            (await database.WithAsync(db => LearnerAssignment.AssignAsync(db, clock, new("Ann", AssignmentSource.Person), learner.Id, package.Id, new DateOnly(2026, 3, day), Cancellation))).Get();
        }

        Assert.Equal(1, (await ReadAsync(database, Counting(database), new())).Total.Overdue);

        await database.WithAsync(db => db.Organisations.ExecuteUpdateAsync(set => set.SetProperty(o => o.TimeZone, "Pacific/Auckland"), Cancellation));
        Assert.Equal(2, (await ReadAsync(database, Counting(database), new())).Total.Overdue);
        Assert.Equal(["Ann", "Bo"], (await PeopleAsync(database, new(), ReportStatus.Overdue)).Select(p => p.FirstName).Order());
    }

    static ReportCounting Counting(TestDatabase database, int mostAtOnce = int.MaxValue - 1) =>
        new(database.Services.GetRequiredService<IServiceScopeFactory>(), database.Clock) { MostAtOnce = mostAtOnce };

    // A large directory is counted in the background, the first time too.
    static async Task<TrainingReport> ReadAsync(TestDatabase database, ReportCounting counting, ReportFilter filter)
    {
        var report = await AskAsync(database, counting, filter);

        if (report.IsRefused)
        {
            await counting.CountNextAsync(Cancellation);
            report = await AskAsync(database, counting, filter);
        }

        return report.Get();
    }

    static Task<Outcome<TrainingReport>> AskAsync(TestDatabase database, ReportCounting counting, ReportFilter filter) =>
        database.WithAsync(db => TrainingReport.ReadAsync(db, counting, filter, Cancellation));

    static async Task AssertPeopleAsync(TestDatabase database, ReportFilter filter, ReportTally tally)
    {
        Assert.Equal(tally.Assigned, (await PeopleAsync(database, filter, null)).Count);
        Assert.Equal(tally.NotStarted, (await PeopleAsync(database, filter, ReportStatus.NotStarted)).Count);
        Assert.Equal(tally.InProgress, (await PeopleAsync(database, filter, ReportStatus.InProgress)).Count);
        Assert.Equal(tally.Completed, (await PeopleAsync(database, filter, ReportStatus.Completed)).Count);
        Assert.Equal(tally.Overdue, (await PeopleAsync(database, filter, ReportStatus.Overdue)).Count);
    }

    // In pages of three, so that every list is paged.
    static Task<List<ReportPerson>> PeopleAsync(TestDatabase database, ReportFilter filter, ReportStatus? status) => database.WithAsync(async db =>
    {
        var people = new List<ReportPerson>();
        var page = await ReportPeople.ReadAsync(db, database.Clock, filter, status, after: null, size: 3, Cancellation);
        people.AddRange(page.Rows);

        while (page.Next is { } next)
        {
            page = await ReportPeople.ReadAsync(db, database.Clock, filter, status, next, size: 3, Cancellation);
            people.AddRange(page.Rows);
        }

        Assert.Equal(people.OrderBy(p => p.AssignedAt).Select(p => p.AssignedAt), people.Select(p => p.AssignedAt));
        Assert.Equal(people.Count, people.DistinctBy(p => p.AssignmentId).Count());
        return people;
    });

    static Task<DateOnly> TodayAsync(TestDatabase database) =>
        database.WithAsync(async db => (await db.Organisations.SingleAsync(Cancellation)).Today(database.Clock));
}
