using Muster.Tests.Databases;

namespace Muster.Web.Tests.Api;

public sealed class DirectoryApiTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Groups_are_added_renamed_and_removed(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();

        var (status, added) = await api.SendAsync("POST", "/groups", new { name = " Nursing " });
        Assert.Equal((201, "Nursing"), (status, added.Text("name")));
        Assert.Equal((409, "name.taken"), await CodeAsync(api, "POST", "/groups", new { name = "NURSING" }));

        await api.SendAsync("PATCH", $"/groups/{added.Text("id")}", new { name = "Ward 7" });
        Assert.Equal("Ward 7", Assert.Single((await api.SendAsync("GET", "/groups")).Body.Rows()).Text("name"));

        Assert.Equal(204, (await api.SendAsync("DELETE", $"/groups/{added.Text("id")}")).Status);
        Assert.Equal((404, "group.unknown"), await CodeAsync(api, "DELETE", $"/groups/{added.Text("id")}"));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_keeps_the_order_of_its_courses(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/courses", new { title = "Fire safety" });

        var (_, added) = await api.SendAsync("POST", "/packages", new { name = "New starters", courses = new[] { "Welcome", "fire safety" } });
        var (_, changed) = await api.SendAsync("PATCH", $"/packages/{added.Text("id")}", new { courses = new[] { "Fire safety", "Data protection", "Welcome" } });

        Assert.Equal(["Welcome", "Fire safety"], Titles(added));
        Assert.Equal(["Fire safety", "Data protection", "Welcome"], Titles(changed));
        Assert.Equal(3, (await api.SendAsync("GET", "/courses")).Body.Rows().Count());
    }

    [Fact]
    public async Task A_custom_field_keeps_its_kind_and_changes_its_options()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (_, added) = await api.SendAsync("POST", "/custom-fields", new { name = "Shift", kind = "choice", options = new[] { "Early", "Late" } });
        var (_, changed) = await api.SendAsync("PATCH", $"/custom-fields/{added.Text("id")}", new { options = new[] { "Early", "Late", "Night" } });

        Assert.Equal(("Shift", "choice"), (changed.Text("name"), changed.Text("kind")));
        Assert.Equal(3, changed.GetProperty("options").GetArrayLength());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("number")]
    [InlineData("date")]
    [InlineData("yesno")]
    public async Task A_kind_is_the_word_that_the_command_line_takes(string kind)
    {
        await using var muster = await RunningMuster.StartAsync();

        var (_, added) = await (await muster.OpenApiAsync()).SendAsync("POST", "/custom-fields", new { name = "Badge", kind });

        Assert.Equal(kind, added.Text("kind"));
    }

    [Fact]
    public async Task Short_lists_are_paged_too()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        foreach (var name in new[] { "Cleaning", "Admin", "Böblingen" })
            await api.SendAsync("POST", "/groups", new { name });

        var (_, first) = await api.SendAsync("GET", "/groups?limit=2");
        var (_, second) = await api.SendAsync("GET", first.Text("next")["/api/v1".Length..]);

        Assert.Equal(["Admin", "Böblingen"], first.Rows().Select(r => r.Text("name")));
        Assert.Equal(["Cleaning"], second.Rows().Select(r => r.Text("name")));
        Assert.Null(second.GetProperty("next").GetString());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"name\": 7}")]
    [InlineData("{\"name\": \"X\", \"kind\": \"colour\"}")]
    public async Task A_body_that_cannot_be_read_is_a_problem(string body)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        using var answer = await api.PostAsync("/api/v1/custom-fields", new StringContent(body, null, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_description_lists_every_route_of_the_API()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var description = await api.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        foreach (var path in new[] { "/learners", "/learners/{id}/archive", "/groups/{id}", "/custom-fields", "/courses", "/packages/{id}" })
            Assert.Contains($"\"/api/v1{path}\"", description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_token_opens_nothing()
    {
        await using var muster = await RunningMuster.StartAsync();
        var (token, secret) = await muster.IssueTokenAsync();
        var api = muster.OpenClient(secret);
        Assert.Equal(200, (await api.SendAsync("GET", "/groups")).Status);

        var browser = await muster.OpenSignedInBrowserAsync();
        await (await browser.GetAsync($"/access-tokens/{token.Id}/revocation")).SubmitAsync();

        Assert.Equal((401, "unauthorized"), await CodeAsync(api, "GET", "/groups"));
    }

    static async Task<(int, string)> CodeAsync(HttpClient api, string method, string path, object? body = null)
    {
        var (status, problem) = await api.SendAsync(method, path, body);
        return (status, problem.Code());
    }

    static IEnumerable<string> Titles(System.Text.Json.JsonElement package) =>
        package.GetProperty("courses").EnumerateArray().Select(c => c.Text("title"));
}
