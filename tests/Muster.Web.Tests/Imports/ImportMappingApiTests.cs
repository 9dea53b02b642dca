using System.Text.Json;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Imports;

public sealed class ImportMappingApiTests
{
    const string Header = ListUpload.Header;

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
    public async Task The_order_of_dates_is_said_with_its_reason_and_overruled()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/custom-fields", new { name = "Start", kind = "date" });
        var (_, import) = await api.UploadTextAsync("First Name,Last Name,Email Address,Start\nAnn,Lee,ann@x.example,03/04/2026\nBo,Yu,bo@x.example,04/23/2026\n");
        var path = $"/imports/{import.Text("id")}/mapping";
        Assert.Equal(("mdy", "Read month/day/year, because of 04/23/2026 in line 3."), Dates(import));

        var overruled = (await api.SendAsync("PUT", path, new { dateOrders = new Dictionary<string, string?> { ["Start"] = "dmy" } })).Body;
        Assert.Equal(("dmy", 1), (Dates(overruled).Order, Count(overruled, "reject")));

        Assert.Equal("mdy", Dates((await api.SendAsync("PUT", path, new { dateOrders = new Dictionary<string, string?> { ["4"] = null } })).Body).Order);
        Assert.Equal("mapping.no_dates", (await api.SendAsync("PUT", path, new { dateOrders = new Dictionary<string, string?> { ["1"] = "dmy" } })).Body.Code());
        Assert.Equal("value.invalid", (await api.SendAsync("PUT", path, new { dateOrders = new Dictionary<string, string?> { ["Start"] = "dym" } })).Body.Code());

        static (string Order, string Why) Dates(JsonElement import) =>
            import.GetProperty("mapping").EnumerateArray().Single(m => m.Text("field") == "Start") is var start ? (start.Text("dateOrder"), start.Text("dates")) : default;
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

    static int Count(JsonElement import, string action) => import.GetProperty("counts").GetProperty(action).GetInt32();

    static async Task<(int, string)> CodeAsync(HttpClient api, string method, string path, object? body = null) =>
        await api.SendAsync(method, path, body) is var (status, problem) ? (status, problem.Code()) : default;
}
