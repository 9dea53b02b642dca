using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Persistence;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Tests.Learners;

public sealed class LearnerRecordTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_record_shows_the_newest_assignment_first_with_the_courses_of_its_time(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Ann", "Lee");
        var package = await database.PackageAsync("Induction", "Welcome", "Lifting");
        var first = new DateTimeOffset(2025, 1, 31, 9, 0, 0, TimeSpan.Zero);

        await AssignAsync(database, learner, package, first, AttemptState.Completed, withdrawn: true);
        await database.WithAsync(db => PackageEditing.ChangeCoursesAsync(
            db, database.Clock, TestDirectory.Actor, package.Id, [CourseChoice.ByTitle("Fire safety")], Cancellation));
        var changed = await database.WithAsync(db => db.Packages.SingleAsync(Cancellation));
        await AssignAsync(database, learner, changed, first.AddYears(1), AttemptState.NotStarted, withdrawn: false);

        var record = (await database.WithAsync(db => LearnerRecord.ReadAsync(db, learner.Id, Cancellation)))!;

        Assert.Equal([AssignmentState.Current, AssignmentState.Withdrawn], record.Assignments.Select(a => a.State));
        Assert.Equal(["Fire safety"], record.Assignments[0].Attempts.Select(a => a.Course));
        Assert.Equal(["Welcome", "Lifting"], record.Assignments[1].Attempts.Select(a => a.Course));
        Assert.Equal("Induction", record.Assignments[1].Package);
        Assert.Equal(first, record.Assignments[1].AssignedAt);
        Assert.All(record.Assignments[1].Attempts, a => Assert.Equal(87.5, a.Score));
    }

    [Fact]
    public async Task Nobody_has_no_record()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        Assert.Null(await database.WithAsync(db => LearnerRecord.ReadAsync(db, Guid.NewGuid(), Cancellation)));
    }

    static Task AssignAsync(TestDatabase database, Learner learner, Package package, DateTimeOffset at, AttemptState state, bool withdrawn) =>
        database.WithAsync(async db =>
        {
            await using var write = await DirectoryWrite.BeginAsync(db, database.Clock, TestDirectory.Actor, Cancellation);

            var assignment = new Assignment
            {
                LearnerId = learner.Id,
                Id = write.NextId(),
                PackageId = package.Id,
                VersionId = package.VersionId,
                AssignedAt = at,
                AssignedBy = TestDirectory.Actor,
                Source = AssignmentSource.Person,
            };

            if (withdrawn)
                assignment.Withdraw(write.Revision);

            db.Add(assignment);
            var courses = await db.PackageCourses.Where(c => c.VersionId == package.VersionId).ToListAsync(Cancellation);

            // Backwards, so that the order of the courses is not the order of the rows.
            db.AddRange(courses.OrderByDescending(c => c.Position).Select(c => new Attempt
            {
                LearnerId = learner.Id,
                Id = write.NextId(),
                AssignmentId = assignment.Id,
                CourseId = c.CourseId,
                Position = c.Position,
                State = state,
                Score = state == AttemptState.Completed ? 87.5 : null,
            }));

            await write.CommitAsync(Cancellation);
        });
}
