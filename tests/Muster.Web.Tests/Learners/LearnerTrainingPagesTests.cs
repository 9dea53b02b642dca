using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Web.Tests.Training;

namespace Muster.Web.Tests.Learners;

public sealed class LearnerTrainingPagesTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_is_assigned_re_assigned_and_taken_back_each_after_saying_what_that_does(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var package = (await muster.Database.PackageAsync("Induction", "Fire", "Data")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        var browser = await muster.OpenSignedInBrowserAsync();

        Assert.Contains("Show what that would do", (await browser.GetAsync($"/learners/{ann}/assignments/new")).Text, StringComparison.Ordinal);
        var first = await browser.GetAsync($"/learners/{ann}/assignments/new?package={package}");
        Assert.Contains("New attempts to open: Fire, Data.", first.Text, StringComparison.Ordinal);
        var assigned = await (await first.SubmitAsync(("due", "2099-01-31"))).FollowAsync();
        Assert.Contains("The package is assigned.", assigned.Text, StringComparison.Ordinal);
        Assert.Contains("by Ada Admin, by hand; due on 31 January 2099", assigned.Text, StringComparison.Ordinal);

        await muster.Database.WithAsync(db => PackageEditing.ChangeCoursesAsync(db, muster.Database.Clock, "Ann", package, [CourseChoice.ByTitle("Fire"), CourseChoice.ByTitle("Lifting")], Cancellation));
        var again = await browser.GetAsync($"/learners/{ann}/assignments/new?package={package}");
        Assert.Contains("superseded and accepts nothing more: Fire, Data.", again.Text, StringComparison.Ordinal);
        Assert.Contains("New in the package since the last time: Lifting.", again.Text, StringComparison.Ordinal);
        Assert.Contains("No longer in the package: Data.", again.Text, StringComparison.Ordinal);
        var reassigned = await (await again.SubmitAsync(("due", ""))).FollowAsync();
        Assert.Contains("a new assignment with fresh attempts", reassigned.Text, StringComparison.Ordinal);

        var newest = (await muster.Database.HistoryAsync(ann))[0].Id;
        var undo = await browser.GetAsync($"/learners/{ann}/assignments/{newest}/undo");
        Assert.Contains("is current again, as far as it had come; open again: Fire, Data.", undo.Text, StringComparison.Ordinal);
        Assert.Contains("The assignment is taken back.", (await (await undo.SubmitAsync()).FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal([AssignmentState.Withdrawn, AssignmentState.Current], (await muster.Database.HistoryAsync(ann)).Select(a => a.State));

        var record = await browser.GetAsync($"/learners/{ann}");
        foreach (var change in new[] { "Assignment taken back, by Ada Admin", "Training re-assigned, by Ada Admin", "Training assigned, by Ada Admin", "Added, by Ann" })
            Assert.Contains(change, record.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Pressed_many_times_at_once_it_is_one_new_assignment_and_the_others_are_told(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        await muster.Database.AssignAsync(ann, package);
        var page = await (await muster.OpenSignedInBrowserAsync()).GetAsync($"/learners/{ann}/assignments/new?package={package}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => page.SubmitAsync(("due", ""))));

        Assert.Single(answers, a => a.Location!.EndsWith("said=reassigned", StringComparison.Ordinal));
        Assert.Equal(4, answers.Count(a => a.Location!.EndsWith("said=assignment-changed", StringComparison.Ordinal)));
        Assert.Equal(2, (await muster.Database.HistoryAsync(ann)).Count);
        var late = await (await page.SubmitAsync(("due", ""))).FollowAsync();
        Assert.Contains("Nothing was done this time", late.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_mail_waits_in_the_Outbox_where_that_was_ticked_and_none_where_it_was_not(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        var browser = await muster.OpenSignedInBrowserAsync();

        await (await browser.GetAsync($"/learners/{ann}/assignments/new?package={package}")).SubmitAsync(("due", ""));
        Assert.Equal(0, await muster.Database.WithAsync(db => db.Mails.CountAsync(Cancellation)));

        await (await browser.GetAsync($"/learners/{ann}/assignments/new?package={package}")).SubmitAsync(("due", ""), ("mail", "yes"));
        Assert.Equal(ann, (await muster.Database.WithAsync(db => db.Mails.AsNoTracking().SingleAsync(Cancellation))).LearnerId);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_result_is_marked_by_hand_with_a_reason_that_stays_on_the_record(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        await muster.Database.AssignAsync(ann, (await muster.Database.PackageAsync("Induction", "Fire")).Id, daysAgo: 30);
        var attempt = await muster.Database.AttemptAsync(ann);
        var browser = await muster.OpenSignedInBrowserAsync();
        var page = await browser.GetAsync($"/attempts/{attempt}/result");

        var without = await page.SubmitAsync(("result", "passed"), ("score", "87.5"), ("reason", " "));
        Assert.Contains("Say why you mark it by hand.", without.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"87.5\"", without.Html, StringComparison.Ordinal);
        var unsaid = await page.SubmitAsync(("result", "maybe"), ("reason", "Paper test"));
        Assert.Contains("Say what became of it", unsaid.Text, StringComparison.Ordinal);
        var nonsense = await page.SubmitAsync(("result", "passed"), ("score", "many"), ("reason", "Paper test"));
        Assert.Contains("A score is a number between 0 and 100.", nonsense.Text, StringComparison.Ordinal);
        var early = await page.SubmitAsync(("result", "passed"), ("at", "2001-01-01"), ("reason", "Paper test"));
        Assert.Contains("before the assignment", early.Text, StringComparison.Ordinal);

        var record = await (await page.SubmitAsync(("result", "passed"), ("score", "87,5"), ("reason", "Paper test <b>"))).FollowAsync();

        Assert.Contains("The result is recorded.", record.Text, StringComparison.Ordinal);
        Assert.Contains("87.5", record.Text, StringComparison.Ordinal);
        Assert.Contains("Ada Admin “Paper test <b>”", record.Text, StringComparison.Ordinal);
        Assert.Contains("Result recorded, by Ada Admin", record.Text, StringComparison.Ordinal);
        Assert.Contains("This attempt is completed", (await browser.GetAsync($"/attempts/{attempt}/result")).Text, StringComparison.Ordinal);
        var kept = (await muster.Database.HistoryAsync(ann))[0].Attempts[0];
        Assert.Equal((AttemptState.Completed, true, 87.5, "Ada Admin"), (kept.State, kept.Passed, kept.Score, kept.ResultBy));
    }

    [Fact]
    public async Task An_archived_learner_is_given_nothing_and_offered_nothing()
    {
        await using var muster = await RunningMuster.StartAsync();
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        await muster.Database.AssignAsync(ann, package);
        var browser = await muster.OpenSignedInBrowserAsync();
        var open = await browser.GetAsync($"/learners/{ann}/assignments/new?package={package}");
        await (await browser.GetAsync($"/learners/{ann}/archival")).SubmitAsync();

        var refused = await open.SubmitAsync(("due", ""));
        var record = await browser.GetAsync($"/learners/{ann}");

        Assert.Contains("This learner is archived.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Re-assign…", record.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mark…", record.Text, StringComparison.Ordinal);
        Assert.Single(await muster.Database.HistoryAsync(ann));
    }
}
