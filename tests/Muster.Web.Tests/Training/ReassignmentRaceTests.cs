using System.Net;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Web.Tests.Api;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Training;

public sealed class ReassignmentRaceTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_retry_with_the_same_key_while_the_first_runs_makes_one_assignment(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var (ann, _, old) = await TrainedAsync(muster);
        var api = await muster.OpenApiAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            api.SendAsync("POST", $"/learners/{ann}/assignments", new { package = "Induction", reassign = true, seen = old }, "k1")));

        Assert.Contains(answers, a => a.Status == 201);
        Assert.All(answers, a => Assert.True(a.Status == 201 || a.Body.Code() == "idempotency.in_flight", $"{a.Status} {a.Body}"));
        Assert.Equal(201, (await api.SendAsync("POST", $"/learners/{ann}/assignments", new { package = "Induction", reassign = true, seen = old }, "k1")).Status);
        await OneNewAsync(muster, ann);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_administrators_confirming_the_same_people_at_once_make_one_assignment_each(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var (ann, bo, _) = await TrainedAsync(muster);
        var api = await muster.OpenApiAsync();
        var lists = new List<string>();

        for (var i = 0; i < 2; i++)
        {
            var (status, list) = await api.SendAsync("POST", "/reassignments", new { package = "Induction", learners = new[] { ann, bo } });
            Assert.Equal((201, 2), (status, list.Count("reassign")));
            lists.Add(list.Text("id"));
        }

        await Task.WhenAll(lists.Select(id => api.SendAsync("POST", $"/reassignments/{id}/confirmation")));

        foreach (var id in lists)
            await muster.UntilAsync(async () => (await api.SendAsync("GET", $"/reassignments/{id}")).Body.Text("status") == "done");

        await OneNewAsync(muster, ann);
        await OneNewAsync(muster, bo);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_page_a_list_and_a_form_at_once_make_one_assignment_each(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var (ann, _, old) = await TrainedAsync(muster);
        var api = await muster.OpenApiAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var package = (await muster.Database.HistoryAsync(ann))[0].PackageId;

        var (_, csv) = await api.UploadListAsync("/reassignments", "list.csv", "First Name,Last Name,Email Address\nAnn,Lee,ann.lee@x.example\n", ("package", "Induction"));
        var preview = await (await (await browser.GetAsync("/annual-training?search=lee")).SubmitFormAsync("annual", ("row", $"{ann:N}{old:N}"), ("do", "reassign"))).FollowAsync();
        var record = await browser.GetAsync($"/learners/{ann}/assignments/new?package={package}");

        var list = api.SendAsync("POST", $"/reassignments/{csv.Text("id")}/confirmation");
        var answers = await Task.WhenAll(preview.ConfirmAsync(), record.SubmitAsync(("due", "")));
        await list;

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        await muster.UntilAsync(async () => (await api.SendAsync("GET", $"/reassignments/{csv.Text("id")}")).Body.Text("status") == "done");
        // Where the page comes last, nobody on its list is due any more, and it says so instead of confirming.
        await muster.UntilAsync(async () => (await answers[0].FollowAsync()).Text is var said && (said.Contains("Done.", StringComparison.Ordinal) || said.Contains("it is not due again", StringComparison.Ordinal)));
        await OneNewAsync(muster, ann);
    }

    static async Task<(Guid Ann, Guid Bo, Guid Old)> TrainedAsync(RunningMuster muster)
    {
        var package = (await muster.Database.PackageAsync("Induction", "Fire", "Data")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        var bo = (await muster.Database.LearnerAsync("Bo", "Li")).Id;
        var old = await muster.Database.AssignAsync(ann, package, Trained.LongAgo);
        await muster.Database.AssignAsync(bo, package, Trained.LongAgo);
        return (ann, bo, old.Id);
    }

    static async Task OneNewAsync(RunningMuster muster, Guid learner) =>
        Assert.Equal([AssignmentState.Current, AssignmentState.Superseded], (await muster.Database.HistoryAsync(learner)).Select(a => a.State));
}
