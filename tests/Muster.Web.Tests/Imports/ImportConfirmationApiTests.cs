using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Imports;

public sealed class ImportConfirmationApiTests
{
    const string Header = ListUpload.Header;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_confirmations_at_once_are_one_import(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var path = $"/imports/{(await api.UploadSampleAsync("new-starters.csv")).Body.Text("id")}/confirmation";

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.SendAsync("POST", path)));

        Assert.All(answers, a => Assert.Equal(202, a.Status));
        await muster.UntilAsync(async () => await LearnersAsync(muster) == 120);
        Assert.Equal(1, await muster.Database.WithAsync(db => db.ImportBatches.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_long_list_is_refused_until_it_is_split_and_then_worked_off_in_the_background(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();

        var (refused, problem) = await api.UploadSampleAsync("whole-company.csv");
        Assert.Equal((422, "file.too_many_rows"), (refused, problem.Code()));
        Assert.Contains("3 batches", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0, await muster.Database.WithAsync(db => db.Imports.CountAsync(Cancellation)));

        var (_, import) = await api.UploadSampleAsync("whole-company.csv", ("split", "true"));
        var path = $"/imports/{import.Text("id")}";
        Assert.Equal((3, 700), (import.GetProperty("batches").GetInt32(), Count(import, "create")));
        Assert.Equal(202, (await api.SendAsync("POST", $"{path}/confirmation")).Status);

        await muster.UntilAsync(async () => (await api.SendAsync("GET", path)).Body.Text("status") == "done");
        Assert.Equal(700, await LearnersAsync(muster));
    }

    [Fact]
    public async Task A_due_date_that_is_over_is_allowed_and_told()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/packages", new { name = "Induction", courses = new[] { "Fire safety" } });

        var (_, import) = await api.UploadTextAsync($"{Header}Ann,Lee,ann@x.example,\n", ("package", "Induction"), ("dueOn", "2020-01-31"));

        Assert.Equal(("assignment.due_past", "warning"), (import.GetProperty("problems")[0].Text("code"), import.GetProperty("problems")[0].Text("severity")));
        Assert.Equal(202, (await api.SendAsync("POST", $"/imports/{import.Text("id")}/confirmation")).Status);
    }

    [Fact]
    public async Task An_import_with_nothing_to_do_is_not_confirmed()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync($"{Header}Ann,Lee,broken,\n");

        Assert.Equal((409, "import.nothing_to_do"), await CodeAsync(api, "POST", $"/imports/{import.Text("id")}/confirmation"));
    }

    [Fact]
    public async Task A_confirmed_import_is_not_changed_any_more()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync($"{Header}Ann,Lee,ann@x.example,\n");
        var path = $"/imports/{import.Text("id")}";
        Assert.Equal((409, "import.not_confirmed"), await CodeAsync(api, "GET", $"{path}/receipt"));
        Assert.Equal((409, "import.not_done"), await CodeAsync(api, "POST", $"{path}/reversal"));

        await api.SendAsync("POST", $"{path}/confirmation");

        Assert.Equal((409, "import.not_a_draft"), await CodeAsync(api, "PATCH", path, new { existing = "update" }));
        Assert.Equal((409, "import.not_a_draft"), await CodeAsync(api, "PUT", $"{path}/mapping", new { }));
        Assert.Equal((409, "import.not_a_draft"), await CodeAsync(api, "PATCH", $"{path}/rows/2", new { leaveOut = true }));
        Assert.Equal((409, "import.not_a_draft"), await CodeAsync(api, "DELETE", path));
    }

    [Fact]
    public async Task A_draft_is_thrown_away_and_nothing_answers_there_any_more()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var path = $"/imports/{(await api.UploadTextAsync($"{Header}Ann,Lee,ann@x.example,\n")).Body.Text("id")}";

        Assert.Equal(204, (await api.SendAsync("DELETE", path)).Status);

        foreach (var (method, part) in new[] { ("GET", ""), ("GET", "/rows"), ("GET", "/receipt"), ("GET", "/reversal"), ("DELETE", ""), ("POST", "/confirmation"), ("POST", "/reversal") })
            Assert.Equal((404, "import.unknown"), await CodeAsync(api, method, path + part));
    }

    static int Count(JsonElement import, string action) => import.GetProperty("counts").GetProperty(action).GetInt32();

    static async Task<(int, string)> CodeAsync(HttpClient api, string method, string path, object? body = null) =>
        await api.SendAsync(method, path, body) is var (status, problem) ? (status, problem.Code()) : default;

    static Task<int> LearnersAsync(RunningMuster muster) => muster.Database.WithAsync(db => db.Learners.CountAsync(Cancellation));
}
