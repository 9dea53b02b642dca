using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Imports;

public sealed class ImportsApiTests
{
    const string Header = "First Name,Last Name,Email Address,Group\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_list_goes_from_upload_to_receipt_and_back(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/packages", new { name = "Induction", courses = new[] { "Fire safety", "Data protection" } });

        var (created, import) = await api.UploadSampleAsync("new-starters.csv", ("package", "Induction"), ("dueOn", "2027-01-31"));
        var path = $"/imports/{import.Text("id")}";

        Assert.Equal(201, created);
        Assert.Equal(("draft", 120, "csv"), (import.Text("status"), import.GetProperty("file").GetProperty("rows").GetInt32(), import.GetProperty("file").Text("format")));
        Assert.Equal("Email Address", import.GetProperty("mapping")[2].Text("field"));
        Assert.Equal(120, Count(import, "create"));
        Assert.Equal((120, 240), (import.GetProperty("preview").GetProperty("assignments").GetInt32(), import.GetProperty("preview").GetProperty("attempts").GetInt32()));
        Assert.Equal(0, await LearnersAsync(muster));

        var rows = (await api.SendAsync("GET", $"{path}/rows?limit=2")).Body;
        Assert.Equal([2, 3], rows.Rows().Select(r => r.GetProperty("line").GetInt32()));
        Assert.Equal("create", rows.Rows().First().Text("action"));
        Assert.EndsWith("after=3", rows.Text("next"), StringComparison.Ordinal);

        var (confirmed, done) = await api.SendAsync("POST", $"{path}/confirmation", new { seen = import.GetProperty("preview").Text("seen") });
        Assert.Equal((202, "done", 120), (confirmed, done.Text("status"), Count(done, "create")));
        Assert.Equal(120, await LearnersAsync(muster));

        var receipt = (await api.SendAsync("GET", $"{path}/receipt?limit=1000")).Body.Rows().ToList();
        Assert.Equal(120, receipt.Count);
        Assert.All(receipt, r => Assert.Equal(("created", 1), (r.Text("outcome"), r.GetProperty("assigned").GetInt32())));

        Assert.Equal(120, (await api.SendAsync("GET", $"{path}/reversal")).Body.GetProperty("removedLearners").GetInt32());
        var (undone, gone) = await api.SendAsync("POST", $"{path}/reversal");
        Assert.Equal((202, "undone"), (undone, gone.Text("status")));
        Assert.Equal(0, await LearnersAsync(muster));
        Assert.Equal(120, (await api.SendAsync("GET", $"{path}/reversal")).Body.GetProperty("removedLearners").GetInt32());
    }

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

    [Theory]
    [InlineData("", "file.empty")]
    [InlineData(Header, "file.no_rows")]
    public async Task What_is_no_list_is_refused_with_its_code(string text, string code)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (status, problem) = await api.UploadTextAsync(text);

        Assert.Equal((422, code), (status, problem.Code()));
    }

    [Theory]
    [InlineData("existing", "7", "value.invalid")]
    [InlineData("split", "perhaps", "value.invalid")]
    [InlineData("dueOn", "31/01/2027", "value.invalid")]
    [InlineData("package", "Nothing", "package.unknown")]
    [InlineData("encoding", "klingon-1", "file.unreadable")]
    [InlineData("delimiter", "::", "value.invalid")]
    public async Task A_field_that_makes_no_sense_is_refused(string name, string value, string code)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (status, problem) = await api.UploadTextAsync($"{Header}Ann,Lee,ann@x.example,\n", (name, value));

        Assert.Equal((422, code), (status, problem.Code()));
    }

    [Fact]
    public async Task A_request_without_a_file_says_where_the_file_belongs()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        Assert.Equal(415, (await api.SendAsync("POST", "/imports", new { file = "list.csv" })).Status);

        using var form = new MultipartFormDataContent { { new StringContent("skip"), "existing" } };
        using var answer = await api.PostAsync("/api/v1/imports", form, Cancellation);
        Assert.Equal(422, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_file_without_a_header_is_read_by_its_cells()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (_, import) = await api.UploadTextAsync("Ann,Lee,ann@x.example\nBo,Yu,bo@x.example\n", ("noHeader", "true"));

        Assert.Equal(JsonValueKind.Null, import.GetProperty("file").GetProperty("headerLine").ValueKind);
        Assert.Equal(2, Count(import, "create"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Columns_are_mapped_by_header_or_number_and_the_file_read_another_way(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync("Aa;Bb;Cc\nann@x.example;Lee;Ann\nbo@x.example;Yu;Bo\n");
        var path = $"/imports/{import.Text("id")}/mapping";

        var mapped = await api.SendAsync("PUT", path, new { columns = new Dictionary<string, string?> { ["Cc"] = "First Name", ["2"] = "last name", ["aa"] = "Email Address" } });
        Assert.Equal((200, 2), (mapped.Status, Count(mapped.Body, "create")));

        var incomplete = await api.SendAsync("PUT", path, new { columns = new Dictionary<string, string?> { ["Cc"] = null } });
        Assert.Equal("mapping.required_missing", incomplete.Body.GetProperty("problems")[0].Text("code"));
        Assert.Equal(JsonValueKind.Null, incomplete.Body.GetProperty("counts").ValueKind);
        Assert.Equal(422, (await api.SendAsync("POST", $"/imports/{import.Text("id")}/confirmation")).Status);
        Assert.Equal(422, (await api.SendAsync("GET", $"/imports/{import.Text("id")}/rows")).Status);

        Assert.Equal("mapping.column_unknown", (await api.SendAsync("PUT", path, new { columns = new Dictionary<string, string?> { ["Dd"] = "Group" } })).Body.Code());

        var reread = await api.SendAsync("PUT", path, new { reading = new { delimiter = "|" } });
        Assert.Equal("|", reread.Body.GetProperty("file").Text("delimiter"));
        Assert.Contains(reread.Body.GetProperty("findings").EnumerateArray(), f => f.Text("subject") == "delimiter" && f.GetProperty("given").GetBoolean());
    }

    [Fact]
    public async Task A_column_becomes_a_new_custom_field_once_the_import_is_confirmed()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync("First Name,Last Name,Email Address,Dienst\nAnn,Lee,ann@x.example,early\n");
        var path = $"/imports/{import.Text("id")}";

        var mapped = (await api.SendAsync("PUT", $"{path}/mapping", new { newFields = new[] { new { column = "dienst", name = "Shift", kind = "choice" } } })).Body;
        var field = mapped.GetProperty("preview").GetProperty("newFields")[0];
        Assert.Equal(("Shift", "choice", "early"), (field.Text("name"), field.Text("kind"), field.GetProperty("options")[0].GetString()));
        Assert.Equal("early", (await api.SendAsync("GET", $"{path}/rows")).Body.Rows().Single().GetProperty("learner").GetProperty("custom").Text("Shift"));
        Assert.Empty((await api.SendAsync("GET", "/custom-fields")).Body.Rows());
        Assert.Equal("mapping.column_unknown", (await api.SendAsync("PUT", $"{path}/mapping", new { newFields = new[] { new { column = "Shoe", name = "Shoe", kind = "text" } } })).Body.Code());

        await api.SendAsync("POST", $"{path}/confirmation");

        Assert.Equal("Shift", (await api.SendAsync("GET", "/custom-fields")).Body.Rows().Single().Text("name"));
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

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_row_is_corrected_or_left_out_and_the_plan_follows(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync($"{Header}Ann,Lee,ann-at-x.example,Nursing\nBo,Yu,bo@x.example,Nursng\nCy,Orr,cy@x.example,Nursing\n");
        var path = $"/imports/{import.Text("id")}";
        Assert.Equal((2, 1), (Count(import, "create"), Count(import, "reject")));

        var corrected = await api.SendAsync("PATCH", $"{path}/rows/2", new { cells = new Dictionary<string, string> { ["email address"] = "ann@x.example" } });
        Assert.Equal((200, "create"), (corrected.Status, corrected.Body.Text("action")));

        var leftOut = await api.SendAsync("PATCH", $"{path}/rows/4", new { leaveOut = true });
        Assert.Equal("skip", leftOut.Body.Text("action"));

        var chosen = await api.SendAsync("PATCH", path, new { replacements = new[] { new { column = 4, from = "Nursng", to = "Nursing" } } });
        Assert.Equal((2, 1, 0), (Count(chosen.Body, "create"), Count(chosen.Body, "skip"), Count(chosen.Body, "reject")));
        Assert.Equal(["Nursing"], chosen.Body.GetProperty("preview").GetProperty("newGroups").EnumerateArray().Select(g => g.GetString()));

        Assert.Equal("import.row_unknown", (await api.SendAsync("PATCH", $"{path}/rows/99", new { leaveOut = true })).Body.Code());
        Assert.Equal("mapping.column_unknown", (await api.SendAsync("PATCH", $"{path}/rows/2", new { cells = new Dictionary<string, string> { ["Shoe size"] = "9" } })).Body.Code());
        Assert.Equal(200, (await api.SendAsync("PATCH", $"{path}/rows/2", new { cells = new Dictionary<string, string?> { ["3"] = null } })).Status);
        Assert.Equal(1, Count((await api.SendAsync("GET", path)).Body, "reject"));
    }

    [Fact]
    public async Task Choices_change_the_plan_and_what_is_left_out_stays()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/learners", new { firstName = "Ann", lastName = "Lea", email = "ann@x.example" });
        var (_, import) = await api.UploadTextAsync($"{Header}Ann,Lee,ann@x.example,\n", ("allOrNothing", "true"), ("dueOn", "2027-01-31"));
        var path = $"/imports/{import.Text("id")}";
        Assert.Equal(1, Count(import, "skip"));

        var updated = (await api.SendAsync("PATCH", path, new { existing = "update" })).Body;
        Assert.Equal(1, Count(updated, "update"));
        Assert.Equal((true, "2027-01-31"), (updated.GetProperty("choices").GetProperty("allOrNothing").GetBoolean(), updated.GetProperty("choices").Text("dueOn")));

        var row = (await api.SendAsync("GET", $"{path}/rows?filter=update")).Body.Rows().Single();
        Assert.Equal(("Last Name", "Lea", "Lee"), (row.GetProperty("changes")[0].Text("field"), row.GetProperty("changes")[0].Text("old"), row.GetProperty("changes")[0].Text("new")));

        Assert.Equal(JsonValueKind.Null, (await api.SendAsync("PATCH", path, new { dueOn = "" })).Body.GetProperty("choices").GetProperty("dueOn").ValueKind);
        await api.SendAsync("PATCH", path, new { existing = "reject" });
        Assert.Equal((409, "import.not_all_good"), await CodeAsync(api, "POST", $"{path}/confirmation"));
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

    [Fact]
    public async Task The_same_bytes_again_are_told()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var first = (await api.UploadSampleAsync("new-starters.csv")).Body.Text("id");
        await api.SendAsync("POST", $"/imports/{first}/confirmation");

        var second = (await api.UploadSampleAsync("new-starters.csv")).Body;

        Assert.Equal(first, second.Text("sameFile"));
        Assert.Equal(120, Count(second, "skip"));
    }

    [Fact]
    public async Task Receipt_and_rejected_rows_come_as_CSV()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadAsync("=1+1' <b>.csv", Encoding.UTF8.GetBytes($"{Header}=1+1,Lee,ann@x.example,\n=2+2,Yu,bo-at-x,\n"), []);
        var path = $"/api/v1/imports/{import.Text("id")}";
        await api.PostAsync($"{path}/confirmation", null, Cancellation);

        var receipt = await api.GetAsync($"{path}/receipt.csv", Cancellation);
        Assert.Equal("text/csv; charset=utf-8", receipt.Content.Headers.ContentType!.ToString());
        Assert.Contains("2,created,'=1+1,Lee,ann@x.example", await receipt.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        var rejected = await api.GetStringAsync($"{path}/rejected-rows.csv", Cancellation);
        Assert.Equal(["First Name,Last Name,Email Address,Group,Problem", "'=2+2,Yu,bo-at-x"], rejected.TrimStart('\ufeff').Split("\r\n").Take(2).Select((line, i) => i == 0 ? line : line[..16]));

        using var asked = new HttpRequestMessage(HttpMethod.Get, $"{path}/receipt") { Headers = { { "Accept", "text/csv" } } };
        Assert.Contains(",created,", await (await api.SendAsync(asked, Cancellation)).Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_template_has_the_organisations_own_columns()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/custom-fields", new { name = "Badge No", kind = "text" });

        Assert.Equal("First Name,Last Name,Email Address,Group,Badge No", (await api.GetStringAsync("/api/v1/imports/template", Cancellation)).Trim('\ufeff', '\r', '\n'));
        Assert.Equal("PK", Encoding.ASCII.GetString(await api.GetByteArrayAsync("/api/v1/imports/template?format=xlsx", Cancellation), 0, 2));
        Assert.Equal(422, (await api.SendAsync("GET", "/imports/template?format=ods")).Status);
    }

    [Fact]
    public async Task An_upload_that_is_retried_with_its_key_is_one_import()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var list = Encoding.UTF8.GetBytes($"{Header}Ann,Lee,ann@x.example,\n");

        var first = await api.UploadAsync("list.csv", list, [], "key-1");
        var second = await api.UploadAsync("list.csv", list, [], "key-1");

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.Equal(first.Body.Text("id"), second.Body.Text("id"));
        Assert.Equal(1, await muster.Database.WithAsync(db => db.Imports.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Imports_are_listed_newest_first_in_pages()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        for (var i = 0; i < 3; i++)
            await api.UploadTextAsync($"{Header}Ann,Lee,ann{i}@x.example,\n");

        var first = (await api.SendAsync("GET", "/imports?limit=2")).Body;
        var second = (await api.SendAsync("GET", first.Text("next")["/api/v1".Length..])).Body;

        Assert.Equal((2, 1), (first.Rows().Count(), second.Rows().Count()));
        Assert.Equal(3, first.Rows().Concat(second.Rows()).Select(r => r.Text("id")).Distinct().Count());
    }

    [Theory]
    [InlineData((128 << 20) + 1)]
    [InlineData(130 << 20)]
    public async Task A_file_over_the_limit_is_refused_as_too_large(int length)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (status, problem) = await api.UploadAsync("huge.csv", new byte[length], []);

        Assert.Equal((413, "file.too_large"), (status, problem.Code()));
        Assert.Equal(0, await muster.Database.WithAsync(db => db.Imports.CountAsync(i => i.Status == ImportStatus.Draft, Cancellation)));
    }

    static int Count(JsonElement import, string action) => import.GetProperty("counts").GetProperty(action).GetInt32();

    static async Task<(int, string)> CodeAsync(HttpClient api, string method, string path, object? body = null) =>
        await api.SendAsync(method, path, body) is var (status, problem) ? (status, problem.Code()) : default;

    static Task<int> LearnersAsync(RunningMuster muster) => muster.Database.WithAsync(db => db.Learners.CountAsync(Cancellation));
}
