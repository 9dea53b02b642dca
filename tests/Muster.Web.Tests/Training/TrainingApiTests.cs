using System.Text.Json;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Training;

public sealed class TrainingApiTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_learner_is_assigned_re_assigned_and_the_new_assignment_taken_back(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        await muster.Database.PackageAsync("Induction", "Fire", "Data");
        var path = $"/learners/{(await muster.Database.LearnerAsync("Ann", "Lee")).Id}/assignments";
        var api = await muster.OpenApiAsync();

        var (created, first) = await api.SendAsync("POST", path, new { package = "induction", dueOn = "2099-01-31" });
        Assert.Equal((201, "current", "api", "Payroll", 2), (created, first.Text("state"), first.Text("source"), first.Text("assignedBy"), first.GetProperty("attempts").GetArrayLength()));
        var (has, problem) = await api.SendAsync("POST", path, new { package = "Induction" });
        Assert.Equal((409, "assignment.current"), (has, problem.Code()));
        var (stale, changed) = await api.SendAsync("POST", path, new { package = "Induction", reassign = true, seen = (Guid?)null });
        Assert.Equal((409, "assignment.changed"), (stale, changed.Code()));

        var (again, second) = await api.SendAsync("POST", path, new { package = "Induction", reassign = true, seen = first.Text("id") });
        Assert.Equal((201, first.Text("id")), (again, second.Text("previousId")));
        Assert.Empty(second.GetProperty("problems").EnumerateArray());
        Assert.Equal(204, (await api.SendAsync("DELETE", $"{path}/{second.Text("id")}")).Status);
        Assert.Equal(["withdrawn", "current"], (await api.SendAsync("GET", path)).Body.Rows().Select(a => a.Text("state")));

        Assert.Equal((422, "package.unknown"), await CodeAsync(api.SendAsync("POST", path, new { package = "Swimming" })));
        Assert.Equal((422, "value.invalid"), await CodeAsync(api.SendAsync("POST", path, new { package = "Induction", dueOn = "31/01/2099" })));
        Assert.Equal((404, "learner.unknown"), await CodeAsync(api.SendAsync("POST", $"/learners/{Guid.Empty}/assignments", new { package = "Induction" })));
        Assert.Equal(404, (await api.SendAsync("GET", $"/learners/{Guid.Empty}/assignments")).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_result_that_arrives_twice_is_one_and_a_late_one_is_refused(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var package = (await muster.Database.PackageAsync("Induction", "Fire", "Data")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        var old = await muster.Database.AssignAsync(ann, package);
        var (fire, data) = ($"/attempts/{await muster.Database.AttemptAsync(ann)}", $"/attempts/{await muster.Database.AttemptAsync(ann, 1)}");
        var api = await muster.OpenApiAsync();

        Assert.Equal(200, (await api.SendAsync("PUT", $"{fire}/result", new { state = "inProgress" })).Status);
        var (status, done) = await api.SendAsync("PUT", $"{fire}/result", new { state = "completed", passed = true, score = 80 });
        Assert.Equal((200, "completed", "Fire", "Payroll"), (status, done.Text("state"), done.Text("course"), done.Text("resultBy")));
        Assert.Equal(200, (await api.SendAsync("PUT", $"{fire}/result", new { state = "completed", passed = true, score = 80 })).Status);
        Assert.Equal((409, "attempt.closed"), await CodeAsync(api.SendAsync("PUT", $"{fire}/result", new { state = "completed", passed = false, score = 20 })));
        Assert.Equal((422, "result.invalid"), await CodeAsync(api.SendAsync("PUT", $"{data}/result", new { state = "completed", score = 101 })));
        Assert.Equal((422, "result.invalid"), await CodeAsync(api.SendAsync("PUT", $"{data}/result", new { state = "superseded" })));
        Assert.Equal((404, "attempt.unknown"), await CodeAsync(api.SendAsync("PUT", $"/attempts/{Guid.Empty}/result", new { state = "completed" })));
        Assert.Equal(404, (await api.SendAsync("GET", $"/attempts/{Guid.Empty}")).Status);

        await api.SendAsync("POST", $"/learners/{ann}/assignments", new { package = "Induction", reassign = true, seen = old.Id });
        Assert.Equal((409, "attempt.closed"), await CodeAsync(api.SendAsync("PUT", $"{data}/result", new { state = "completed" })));
        Assert.Equal("superseded", (await api.SendAsync("GET", data)).Body.Text("state"));
        Assert.Equal("completed", (await api.SendAsync("GET", fire)).Body.Text("state"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Many_are_assigned_at_once_by_ids_by_group_and_by_import(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        await muster.Database.PackageAsync("Induction", "Fire");
        var group = await muster.Database.GroupAsync("Nursing");
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee", group)).Id;
        await muster.Database.LearnerAsync("Bo", "Li", group);
        var api = await muster.OpenApiAsync();

        var (status, list) = await api.SendAsync("POST", "/assignments", new { package = "Induction", learners = new[] { ann } });
        Assert.Equal((201, "assign", "done", 1), (status, list.Text("purpose"), list.Text("status"), list.Count("assign")));
        var (_, rest) = await api.SendAsync("POST", "/assignments", new { package = "Induction", group = "nursing", dueOn = "2099-01-31" });
        Assert.Equal((1, 1), (rest.Count("assign"), rest.Count("skip")));

        var import = (await api.UploadTextAsync("First Name,Last Name,Email Address\nCy,Mo,cy@x.example\n")).Body.Text("id");
        Assert.Equal(409, (await api.SendAsync("POST", "/assignments", new { package = "Induction", import })).Status);
        await api.SendAsync("POST", $"/imports/{import}/confirmation");
        Assert.Equal(1, (await api.SendAsync("POST", "/assignments", new { package = "Induction", import })).Body.Count("assign"));

        Assert.Equal((422, "value.invalid"), await CodeAsync(api.SendAsync("POST", "/assignments", new { package = "Induction" })));
        Assert.Equal((422, "value.invalid"), await CodeAsync(api.SendAsync("POST", "/assignments", new { package = "Induction", import, group = "Nursing" })));
        Assert.Equal((409, "learners.missing"), await CodeAsync(api.SendAsync("POST", "/assignments", new { package = "Induction", learners = Array.Empty<Guid>() })));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_re_assignment_is_drafted_looked_at_confirmed_and_taken_back(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        await muster.Database.LearnerAsync("Bo", "Li");
        await muster.Database.AssignAsync(ann, package, Trained.LongAgo);
        var api = await muster.OpenApiAsync();

        var (status, list) = await api.SendAsync("POST", "/reassignments", new { annualTraining = new { package = "Induction" }, inProgress = "leaveOut" });
        Assert.Equal((201, 1, 1), (status, list.Count("reassign"), list.GetProperty("preview").GetProperty("superseded").GetInt32()));
        Assert.Equal("leaveOut", list.GetProperty("choices").Text("inProgress"));
        var path = $"/reassignments/{list.Text("id")}";
        Assert.Equal("reassign", (await api.SendAsync("GET", $"{path}/rows")).Body.Rows().Single().Text("action"));
        Assert.Equal("skip", (await api.SendAsync("PATCH", $"{path}/rows/2", new { leaveOut = true })).Body.Text("action"));
        await api.SendAsync("PATCH", $"{path}/rows/2", new { leaveOut = false });
        var seen = (await api.SendAsync("GET", path)).Body.GetProperty("preview").Text("seen");
        var (confirmed, done) = await api.SendAsync("POST", $"{path}/confirmation", new { seen });
        Assert.Equal((202, "done", 1), (confirmed, done.Text("status"), done.Count("reassign")));
        Assert.Equal("reassigned", (await api.SendAsync("GET", $"{path}/receipt")).Body.Rows().Single().Text("outcome"));
        Assert.Equal(1, (await api.SendAsync("GET", $"{path}/reversal")).Body.GetProperty("withdrawn").GetInt32());
        Assert.Equal("undone", (await api.SendAsync("POST", $"{path}/reversal")).Body.Text("status"));

        var (_, csv) = await api.UploadListAsync("/reassignments", "list.csv", "a,b,c\nBo,Li,bo.li@x.example\n", ("package", "Induction"), ("neverAssigned", "leaveOut"));
        var mapped = (await api.SendAsync("PUT", $"/reassignments/{csv.Text("id")}/mapping", new { columns = new Dictionary<string, string> { ["a"] = "First Name", ["b"] = "Last Name", ["c"] = "Email Address" } })).Body;
        Assert.Equal((0, 1), (mapped.Count("assign"), mapped.Count("skip")));

        Assert.Equal((422, "value.invalid"), await CodeAsync(api.SendAsync("PATCH", $"/reassignments/{csv.Text("id")}", new { packages = new[] { "Induction", "Lifting" } })));
        Assert.Equal((422, "package.unknown"), await CodeAsync(api.SendAsync("POST", "/reassignments", new { learners = new[] { ann } })));
        Assert.Equal(400, (await api.SendAsync("POST", "/reassignments", new { learners = "Ann" })).Status);
    }

    [Fact]
    public async Task Under_re_assignments_only_these_are_to_be_had_and_under_imports_every_list()
    {
        await using var muster = await RunningMuster.StartAsync();
        await muster.Database.PackageAsync("Induction", "Fire");
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        var api = await muster.OpenApiAsync();
        var import = (await api.UploadTextAsync("First Name,Last Name,Email Address\nCy,Mo,cy@x.example\n")).Body.Text("id");
        var reassignment = (await api.SendAsync("POST", "/reassignments", new { package = "Induction", learners = new[] { ann } })).Body.Text("id");

        Assert.Equal(404, (await api.SendAsync("GET", $"/reassignments/{import}")).Status);
        Assert.Equal(404, (await api.SendAsync("POST", $"/reassignments/{import}/confirmation")).Status);
        Assert.Equal("reassign", (await api.SendAsync("GET", $"/imports/{reassignment}")).Body.Text("purpose"));
        Assert.Equal([reassignment], (await api.SendAsync("GET", "/reassignments")).Body.Rows().Select(r => r.Text("id")));
        Assert.Equal([import], (await api.SendAsync("GET", "/imports?purpose=enrol")).Body.Rows().Select(r => r.Text("id")));
        Assert.Equal(2, (await api.SendAsync("GET", "/imports")).Body.Rows().Count());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Annual_training_is_read_by_pages_filters_and_days(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var group = await muster.Database.GroupAsync("Nursing");
        await muster.Database.AssignAsync((await muster.Database.LearnerAsync("Ann", "Lee", group)).Id, package, Trained.LongAgo);
        await muster.Database.AssignAsync((await muster.Database.LearnerAsync("Bo", "Li")).Id, package, Trained.LongAgo + 1);
        var api = await muster.OpenApiAsync();

        var first = (await api.SendAsync("GET", "/annual-training?limit=1")).Body;
        Assert.Equal((9, "Bo"), (first.GetProperty("months").GetInt32(), first.Rows().Single().GetProperty("learner").Text("firstName")));
        var second = (await api.SendAsync("GET", first.Text("next")["/api/v1".Length..])).Body;
        Assert.Equal(("Ann", JsonValueKind.Null), (second.Rows().Single().GetProperty("learner").Text("firstName"), second.GetProperty("next").ValueKind));
        Assert.Equal("notStarted", second.Rows().Single().Text("status"));

        Assert.Single((await api.SendAsync("GET", "/annual-training?group=Nursing&package=induction&status=notStarted")).Body.Rows());
        Assert.Empty((await api.SendAsync("GET", "/annual-training?asOf=2001-01-01")).Body.Rows());
        Assert.Equal("asOf", (await api.SendAsync("GET", "/annual-training?asOf=0001-01-01")).Body.Text("field"));
        Assert.Equal((422, "package.unknown"), await CodeAsync(api.SendAsync("GET", "/annual-training?package=Swimming")));
        Assert.Equal((422, "group.unknown"), await CodeAsync(api.SendAsync("GET", "/annual-training?group=Swimmers")));
        Assert.Equal((422, "cursor.invalid"), await CodeAsync(api.SendAsync("GET", "/annual-training?after=nowhere")));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Packages_stand_on_groups_and_the_audit_says_who_did_it(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var group = await muster.Database.GroupAsync("Nursing");
        var api = await muster.OpenApiAsync();
        var path = $"/groups/{group}/standing-packages";
        var member = (await muster.Database.LearnerAsync("Bo", "Li", group)).Id;

        var (status, standing) = await api.SendAsync("PUT", $"{path}/{package}", new { dueInDays = 30 });
        Assert.Equal((200, 30, "Payroll"), (status, standing.GetProperty("dueInDays").GetInt32(), standing.Text("placedBy")));
        Assert.Single((await api.SendAsync("GET", path)).Body.Rows());
        Assert.Single((await api.SendAsync("GET", $"/learners/{member}/assignments")).Body.Rows());
        Assert.Equal((422, "days.invalid"), await CodeAsync(api.SendAsync("PUT", $"{path}/{package}", new { dueInDays = 0 })));
        Assert.Equal((404, "group.unknown"), await CodeAsync(api.SendAsync("GET", $"/groups/{Guid.Empty}/standing-packages")));
        Assert.Equal(204, (await api.SendAsync("DELETE", $"{path}/{package}")).Status);
        Assert.Empty((await api.SendAsync("GET", path)).Body.Rows());

        var audit = (await api.SendAsync("GET", $"/audit?subject={group}&limit=2")).Body;
        Assert.Equal(["standing_package.lift", "standing_package.place"], audit.Rows().Select(e => e.Text("action")));
        var older = (await api.SendAsync("GET", audit.Text("next")["/api/v1".Length..])).Body;
        Assert.Equal("group.add", older.Rows().Single().Text("action"));
        Assert.Equal("Nursing", older.Rows().Single().GetProperty("after").Text("name"));

        var all = (await api.SendAsync("GET", "/audit")).Body.Rows().ToList();
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.Equal(pair.First.Text("previousHash"), pair.Second.Text("hash")));
    }

    [Fact]
    public async Task The_description_names_all_of_it()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var paths = JsonDocument.Parse(await api.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement.GetProperty("paths");

        foreach (var path in (string[])["annual-training", "assignments", "reassignments", "reassignments/{id}/confirmation", "reassignments/{id}/reversal", "attempts/{id}/result", "learners/{id}/assignments/{assignment}", "groups/{id}/standing-packages/{package}", "audit"])
            Assert.True(paths.TryGetProperty($"/api/v1/{path}", out _), path);
    }

    [Fact]
    public async Task A_due_date_that_is_over_is_allowed_and_told_of_one_learner_and_of_many()
    {
        await using var muster = await RunningMuster.StartAsync();
        await muster.Database.PackageAsync("Induction", "Fire");
        var (ann, bo) = ((await muster.Database.LearnerAsync("Ann", "Lee")).Id, (await muster.Database.LearnerAsync("Bo", "Li")).Id);
        var api = await muster.OpenApiAsync();

        var (one, given) = await api.SendAsync("POST", $"/learners/{ann}/assignments", new { package = "Induction", dueOn = "2020-01-31" });
        var (many, list) = await api.SendAsync("POST", "/assignments", new { package = "Induction", learners = new[] { bo }, dueOn = "2020-01-31" });

        Assert.Equal((201, 201), (one, many));
        Assert.All([given, list], a => Assert.Equal(("assignment.due_past", "2020-01-31"), (a.GetProperty("problems")[0].Text("code"), a.GetProperty("problems")[0].Text("value"))));
    }

    static async Task<(int, string)> CodeAsync(Task<(int Status, JsonElement Body)> answer)
    {
        var (status, body) = await answer;
        return (status, body.Code());
    }
}
