using System.Net;
using Muster.Groups;
using Muster.Learners;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Assigning;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Reports;

public sealed class ReportPagesTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_report_leads_to_the_people_behind_a_number_and_on_to_the_record(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var (learner, package, group) = await FillAsync(muster);
        var browser = await muster.OpenSignedInBrowserAsync();

        var report = await browser.GetAsync("/reports");
        Assert.Contains("Counted are the current assignments of active learners, by the groups that learners sit in today", report.Text, StringComparison.Ordinal);
        Assert.Contains("Induction: 0 completed, 0 in progress, 2 not started", report.Html, StringComparison.Ordinal);
        Assert.Contains("No group", report.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", report.Html, StringComparison.Ordinal);

        var link = $"/reports/people?package={package.Id}&amp;group={group}&amp;status=overdue";
        Assert.Contains($"href=\"{link}\"", report.Html, StringComparison.Ordinal);

        var people = await browser.GetAsync(WebUtility.HtmlDecode(link));
        Assert.Contains("Overdue: Induction, Nursing", people.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/learners/{learner.Id}\"", people.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Cy", people.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_says_nothing_known_is_refused_and_counts_nothing_else()
    {
        await using var muster = await RunningMuster.StartAsync();
        await FillAsync(muster);
        var browser = await muster.OpenSignedInBrowserAsync();

        Assert.Contains("Membership is “today” or “assignment”.", (await browser.GetAsync("/reports?membership=yesterday")).Text, StringComparison.Ordinal);
        Assert.Contains("Status is one of", (await browser.GetAsync("/reports/people?status=late")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.GetAsync("/reports/training.csv?group=x")).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Programs_read_the_same_numbers_and_page_through_the_people(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var (_, package, group) = await FillAsync(muster);
        var client = await muster.OpenApiAsync();

        var (_, report) = await client.SendAsync("GET", $"/reports/training?membership=assignment&package={package.Id}");
        Assert.Equal("assignment", report.Text("membership"));
        Assert.True(report.GetProperty("isCurrent").GetBoolean());
        Assert.Equal([("Nursing", 1, 1), ("No group", 1, 0)], report.Rows().Select(r => (r.Text("group"), r.GetProperty("assigned").GetInt32(), r.GetProperty("overdue").GetInt32())));
        Assert.Equal(2, report.GetProperty("packages")[0].GetProperty("assigned").GetInt32());

        var (_, first) = await client.SendAsync("GET", "/reports/training/people?limit=1");
        var (_, second) = await client.SendAsync("GET", first.Text("next")["/api/v1".Length..]);
        Assert.Equal(["Bo", "Cy"], first.Rows().Concat(second.Rows()).Select(r => r.Text("firstName")).Order());

        var (status, problem) = await client.SendAsync("GET", $"/reports/training/people?group={group}&status=late");
        Assert.Equal((422, "filter.invalid"), (status, problem.Code()));
    }

    [Fact]
    public async Task The_files_are_for_spreadsheets()
    {
        await using var muster = await RunningMuster.StartAsync();
        await FillAsync(muster);
        var browser = await muster.OpenSignedInBrowserAsync();

        var report = await browser.GetAsync("/reports/training.csv");
        var people = await browser.GetAsync("/reports/people.csv?status=overdue");

        Assert.Equal("Package,Counted,Group,Assigned,Not Started,In Progress,Completed,Overdue,Share Completed\r\nInduction,Group,Nursing,1,1,0,0,1,0\r\nInduction,No group,No group,1,1,0,0,0,0\r\nInduction,Everyone once,,2,2,0,0,1,0\r\n", report.Html.TrimStart('\ufeff'));
        Assert.Contains("'=Bo,Li,bo@x.example,Induction,not started,yes,2020-01-31,", (await RenamedAsync(muster, browser)).Html, StringComparison.Ordinal);
        Assert.Contains("Bo,Li,", people.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/reports/training.xlsx")).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/reports/people.xlsx")).Status);
    }

    static async Task<BrowserPage> RenamedAsync(RunningMuster muster, Browser browser)
    {
        var bo = await muster.Database.WithAsync(db => LearnerPage.ReadAsync(db, new("bo@x.example"), null, 1, Cancellation));
        (await muster.Database.WithAsync(db => LearnerEditing.ChangeAsync(db, muster.Database.Clock, "Ada", bo.Rows[0].Id, new("=Bo", "Li", "bo@x.example"), null, Cancellation))).Get();
        return await browser.GetAsync("/reports/people.csv?status=overdue");
    }

    // Bo sits in Nursing and is late; Cy sits nowhere and has all the time.
    static async Task<(Learner Bo, Package Package, Guid Group)> FillAsync(RunningMuster muster)
    {
        var database = muster.Database;
        var group = (await database.WithAsync(db => GroupEditing.AddAsync(db, database.Clock, "Ada", "Nursing", Cancellation))).Get().Id;
        var package = (await database.WithAsync(db => PackageEditing.AddAsync(db, database.Clock, "Ada", "Induction", [CourseChoice.ByTitle("Fire")], Cancellation))).Get();
        var bo = (await database.WithAsync(db => LearnerEditing.AddAsync(db, database.Clock, "Ada", new("Bo", "Li", "bo@x.example", Groups: [group]), Cancellation))).Get();
        var cy = (await database.WithAsync(db => LearnerEditing.AddAsync(db, database.Clock, "Ada", new("Cy", "Mo", "cy@x.example"), Cancellation))).Get();

        foreach (var (learner, due) in new[] { (bo, new DateOnly(2020, 1, 31)), (cy, (DateOnly?)null) })
            (await database.WithAsync(db => LearnerAssignment.AssignAsync(db, database.Clock, new("Ada", AssignmentSource.Person), learner.Id, package.Id, due, Cancellation))).Get();

        return (bo, package, group);
    }
}
