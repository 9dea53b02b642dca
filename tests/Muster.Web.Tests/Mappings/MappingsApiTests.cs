using System.Text.Json;
using System.Text.Json.Nodes;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Mappings;

public sealed class MappingsApiTests
{
    static readonly object Payroll = new
    {
        name = "Payroll",
        columns = new object[] { new { column = "Zug", field = "Last Name" }, new { column = "Blip", field = "First Name" }, new { column = "Post", field = "Email Address" }, new { column = "Crew", field = "Group" } },
        reading = new { delimiter = "semicolon" },
        replacements = new[] { new { column = "Crew", from = "Nursng", to = "Nursing" } },
    };

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mapping_is_saved_listed_replaced_renamed_and_deleted(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();

        var (status, saved) = await api.SendAsync("POST", "/mappings", Payroll);
        Assert.Equal((201, "mapping", "Crew"), (status, saved.Text("muster"), saved.GetProperty("replacements")[0].Text("column")));
        Assert.Equal("name.taken", (await api.SendAsync("POST", "/mappings", Payroll)).Body.Code());

        var path = $"/mappings/{saved.Text("id")}";
        Assert.Equal(200, (await api.SendAsync("PUT", path, new { columns = new[] { new { number = 2, field = "Email Address" } } })).Status);
        Assert.Equal("Wages", (await api.SendAsync("PATCH", path, new { name = "Wages" })).Body.Text("name"));
        var found = (await api.SendAsync("GET", path)).Body;
        Assert.Equal(("Wages", 2), (found.Text("name"), found.GetProperty("columns")[0].GetProperty("number").GetInt32()));

        // An answer is a mapping's file, and can be sent on as it is.
        Assert.Equal(201, (await api.SendAsync("POST", "/mappings", WithName(found, "Again"))).Status);
        var first = (await api.SendAsync("GET", "/mappings?limit=1")).Body;
        Assert.Equal("Again", first.Rows().Single().Text("name"));
        Assert.Equal("Wages", (await api.SendAsync("GET", first.Text("next")["/api/v1".Length..])).Body.Rows().Single().Text("name"));

        Assert.Equal(204, (await api.SendAsync("DELETE", path)).Status);
        Assert.Equal((404, "mapping.unknown"), await CodeAsync(api, "GET", path));
        Assert.Equal((404, "mapping.unknown"), await CodeAsync(api, "DELETE", path));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_import_is_mapped_by_a_name_and_what_is_said_of_a_column_goes_before_it(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var saved = (await api.SendAsync("POST", "/mappings", Payroll)).Body;
        var (_, import) = await api.UploadTextAsync("Post;Zug;Blip;Crew;Team\nann@x.example;Lee;Ann;Nursng;Red\n");
        var path = $"/imports/{import.Text("id")}/mapping";

        var mapped = (await api.SendAsync("PUT", path, new { mapping = "PAYROLL" })).Body;
        Assert.Equal(["Email Address", "Last Name", "First Name", "Group"], mapped.GetProperty("mapping").EnumerateArray().Select(m => m.Text("field")));
        Assert.All(mapped.GetProperty("mapping").EnumerateArray(), m => Assert.Equal("given", m.Text("how")));
        Assert.Equal("Nursing", (await api.SendAsync("GET", $"/imports/{import.Text("id")}/rows")).Body.Rows().Single().GetProperty("learner").GetProperty("groups")[0].GetString());

        var other = (await api.SendAsync("PUT", path, new { mapping = saved.Text("id"), columns = new Dictionary<string, string?> { ["Team"] = "Group" } })).Body;
        Assert.Equal([1, 2, 3, 5], other.GetProperty("mapping").EnumerateArray().Select(m => m.GetProperty("index").GetInt32()));

        var again = (await api.SendAsync("POST", "/mappings", new { name = "As the import", import = import.Text("id") })).Body;
        Assert.Equal("Team", again.GetProperty("columns")[4].Text("column"));
        Assert.Equal((422, "mapping.unknown"), await CodeAsync(api, "PUT", path, new { mapping = "Nobody's" }));
    }

    [Fact]
    public async Task What_a_list_lacks_of_the_mapping_is_a_warning_of_the_import()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/mappings", Payroll);
        var (_, import) = await api.UploadTextAsync("Post;Zug;Blip\nann@x.example;Lee;Ann\n");

        var mapped = (await api.SendAsync("PUT", $"/imports/{import.Text("id")}/mapping", new { mapping = "Payroll" })).Body;

        var problem = Assert.Single(mapped.GetProperty("problems").EnumerateArray());
        Assert.Equal(("mapping.column_unknown", "warning", "Group"), (problem.Text("code"), problem.Text("severity"), problem.Text("field")));
        Assert.Equal(1, mapped.Count("create"));
    }

    [Theory]
    [InlineData("{\"name\":\"A\",\"columns\":[]}", "mapping.empty")]
    [InlineData("{\"name\":\"A\",\"columns\":[{\"column\":\"B\",\"field\":\"Shift\"}]}", "mapping.field_unknown")]
    [InlineData("{\"name\":\"A\",\"columns\":[{\"column\":\"B\",\"field\":\"Last Name\"}],\"replacements\":[{\"column\":\"B\",\"from\":\"Lee\",\"to\":\"Li\"}]}", "mapping.personal_value")]
    [InlineData("{\"name\":\"\",\"columns\":[{\"column\":\"B\",\"field\":\"Last Name\"}]}", "name.missing")]
    [InlineData("{\"name\":\"A\",\"import\":\"01a204f7-2401-73a1-a0cb-6c601d6fba66\"}", "import.unknown")]
    public async Task What_cannot_be_kept_is_refused(string body, string code)
    {
        await using var muster = await RunningMuster.StartAsync();

        Assert.Equal(code, (await (await muster.OpenApiAsync()).SendAsync("POST", "/mappings", JsonDocument.Parse(body).RootElement)).Body.Code());
    }

    static JsonNode WithName(JsonElement mapping, string name)
    {
        var file = JsonNode.Parse(mapping.GetRawText())!;
        file["name"] = name;
        return file;
    }

    static async Task<(int Status, string Code)> CodeAsync(HttpClient api, string method, string path, object? body = null)
    {
        var answer = await api.SendAsync(method, path, body);
        return (answer.Status, answer.Body.Code());
    }
}
