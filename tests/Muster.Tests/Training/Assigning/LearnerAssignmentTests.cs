using Microsoft.EntityFrameworkCore;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Problems;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Assigning;
using Muster.Training.Results;

namespace Muster.Tests.Training.Assigning;

public sealed class LearnerAssignmentTests
{
    static readonly AssignmentOrigin Origin = new("Ann", AssignmentSource.Person);

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Reassigning_starts_fresh_attempts_and_keeps_the_old_ones_as_they_were(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire", "Lifting", "Hands");
        var first = await AssignAsync(database, learner.Id, package.Id);
        var before = await AttemptsAsync(database, first.Id);
        await RecordAsync(database, before[0].Id, new(AttemptState.Completed, Passed: true, Score: 90));
        await RecordAsync(database, before[1].Id, new(AttemptState.InProgress));

        var second = (await ReassignAsync(database, learner.Id, package.Id, first.Id)).Get();

        Assert.Equal([AttemptState.Completed, AttemptState.Superseded, AttemptState.Superseded], (await AttemptsAsync(database, first.Id)).Select(a => a.State));
        Assert.Equal([AttemptState.NotStarted, AttemptState.NotStarted, AttemptState.NotStarted], (await AttemptsAsync(database, second.Id)).Select(a => a.State));
        Assert.Equal(AssignmentState.Superseded, (await FindAsync(database, first.Id)).State);
        Assert.Equal(first.Id, second.PreviousId);

        var late = await RecordAsync(database, before[1].Id, new(AttemptState.Completed));
        Assert.Equal((RefusalKind.Conflict, RefusalCodes.AttemptClosed), (late.Refused().Kind, late.Refused().Code));
        Assert.Equal(AttemptState.Superseded, (await AttemptsAsync(database, first.Id))[1].State);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Undoing_makes_the_one_before_current_again_with_its_attempts_as_they_were(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire", "Lifting");
        var first = await AssignAsync(database, learner.Id, package.Id);
        await RecordAsync(database, (await AttemptsAsync(database, first.Id))[0].Id, new(AttemptState.InProgress));
        var second = (await ReassignAsync(database, learner.Id, package.Id, first.Id)).Get();

        var undone = await database.WithAsync(db => LearnerAssignment.UndoAsync(db, database.Clock, "Ann", learner.Id, second.Id, Cancellation));

        Assert.Equal(AssignmentState.Withdrawn, undone.Get().State);
        Assert.Equal(AssignmentState.Current, (await FindAsync(database, first.Id)).State);
        Assert.Equal([AttemptState.InProgress, AttemptState.NotStarted], (await AttemptsAsync(database, first.Id)).Select(a => a.State));
        Assert.All(await AttemptsAsync(database, second.Id), a => Assert.Equal(AttemptState.Withdrawn, a.State));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_was_begun_is_not_undone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire");
        var assignment = await AssignAsync(database, learner.Id, package.Id);
        await RecordAsync(database, (await AttemptsAsync(database, assignment.Id))[0].Id, new(AttemptState.InProgress));

        var undone = await database.WithAsync(db => LearnerAssignment.UndoAsync(db, database.Clock, "Ann", learner.Id, assignment.Id, Cancellation));

        Assert.Equal(RefusalCodes.AssignmentBegun, undone.Refused().Code);
        Assert.Equal(AssignmentState.Current, (await FindAsync(database, assignment.Id)).State);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_has_a_package_is_not_assigned_it_again_by_accident(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire");
        await AssignAsync(database, learner.Id, package.Id);

        var again = await database.WithAsync(db => LearnerAssignment.AssignAsync(db, database.Clock, Origin, learner.Id, package.Id, null, Cancellation));

        Assert.Equal(ProblemCodes.AssignmentCurrent, again.Refused().Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Eight_at_once_make_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire");
        var first = await AssignAsync(database, learner.Id, package.Id);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ReassignAsync(database, learner.Id, package.Id, first.Id))));

        Assert.Single(outcomes, o => !o.IsRefused);
        Assert.All(outcomes.Where(o => o.IsRefused), o => Assert.Equal(RefusalCodes.AssignmentChanged, o.Refused().Code));
        Assert.Equal(2, await database.WithAsync(db => db.Assignments.CountAsync(Cancellation)));
        Assert.Equal(1, await database.WithAsync(db => db.Assignments.CountAsync(a => a.State == AssignmentState.Current, Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_preview_names_what_is_superseded_and_what_changed_in_the_package(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire", "Lifting");
        var first = await AssignAsync(database, learner.Id, package.Id);
        await RecordAsync(database, (await AttemptsAsync(database, first.Id))[0].Id, new(AttemptState.Completed));
        (await database.WithAsync(db => PackageEditing.ChangeCoursesAsync(db, database.Clock, "Ann", package.Id, [CourseChoice.ByTitle("Fire"), CourseChoice.ByTitle("Hands")], Cancellation))).Get();

        var preview = (await database.WithAsync(db => AssignmentPreview.OfAsync(db, learner.Id, package.Id, Cancellation))).Get();

        Assert.Equal(first.Id, preview.Current!.Id);
        Assert.Equal(["Lifting"], preview.Superseded);
        Assert.Equal(["Fire", "Hands"], preview.Courses);
        Assert.Equal(["Hands"], preview.Added);
        Assert.Equal(["Lifting"], preview.Dropped);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_changed_after_the_preview_is_not_superseded_unseen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire", "Lifting");
        var first = await AssignAsync(database, learner.Id, package.Id);

        var before = await SeenAsync(database, learner.Id, package.Id);
        await RecordAsync(database, (await AttemptsAsync(database, first.Id))[0].Id, new(AttemptState.InProgress));
        Assert.Equal(ProblemCodes.ChangedSincePreview, (await ReassignAsync(database, learner.Id, package.Id, before)).Refused().Code);

        before = await SeenAsync(database, learner.Id, package.Id);
        (await database.WithAsync(db => PackageEditing.ChangeCoursesAsync(db, database.Clock, "Ann", package.Id, [CourseChoice.ByTitle("Hands")], Cancellation))).Get();
        Assert.Equal(ProblemCodes.ChangedSincePreview, (await ReassignAsync(database, learner.Id, package.Id, before)).Refused().Code);

        (await ReassignAsync(database, learner.Id, package.Id, await SeenAsync(database, learner.Id, package.Id))).Get();
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_assignment_is_current_by_rule_of_the_database(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire");
        var first = await AssignAsync(database, learner.Id, package.Id);
        (await ReassignAsync(database, learner.Id, package.Id, first.Id)).Get();

        var exception = await Assert.ThrowsAnyAsync<Exception>(() => database.WithAsync(db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.State, AssignmentState.Current), Cancellation)));

        Assert.True(await database.WithAsync(db => Task.FromResult(db.IsUniqueConstraintViolation(exception))));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_archived_learner_is_assigned_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var learner = await database.LearnerAsync("Bo", "Li");
        var package = await database.PackageAsync("Induction", "Fire");
        (await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, "Ann", learner.Id, Cancellation))).Get();

        var outcome = await ReassignAsync(database, learner.Id, package.Id, null);

        Assert.Equal(ProblemCodes.LearnerArchived, outcome.Refused().Code);
    }

    static async Task<Assignment> AssignAsync(TestDatabase database, Guid learner, Guid package) =>
        (await database.WithAsync(db => LearnerAssignment.AssignAsync(db, database.Clock, Origin, learner, package, null, Cancellation))).Get();

    static Task<Outcome<Assignment>> ReassignAsync(TestDatabase database, Guid learner, Guid package, Guid? seen) => ReassignAsync(database, learner, package, new SeenAssignment(seen));

    static Task<Outcome<Assignment>> ReassignAsync(TestDatabase database, Guid learner, Guid package, SeenAssignment seen) =>
        database.WithAsync(db => LearnerAssignment.ReassignAsync(db, database.Clock, Origin, learner, package, seen, null, Cancellation));

    static async Task<SeenAssignment> SeenAsync(TestDatabase database, Guid learner, Guid package)
    {
        var preview = (await database.WithAsync(db => AssignmentPreview.OfAsync(db, learner, package, Cancellation))).Get();
        return new SeenAssignment(preview.Current?.Id, preview.Revision);
    }

    static Task<Outcome<Attempt>> RecordAsync(TestDatabase database, Guid attempt, AttemptResult result) =>
        database.WithAsync(db => ResultRecording.RecordAsync(db, database.Clock, "Player", attempt, result, Cancellation));

    static Task<List<Attempt>> AttemptsAsync(TestDatabase database, Guid assignment) =>
        database.WithAsync(db => db.Attempts.AsNoTracking().Where(a => a.AssignmentId == assignment).OrderBy(a => a.Position).ToListAsync(Cancellation));

    static Task<Assignment> FindAsync(TestDatabase database, Guid id) =>
        database.WithAsync(db => db.Assignments.AsNoTracking().SingleAsync(a => a.Id == id, Cancellation));
}
