using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Muster.CustomFields;
using Muster.Tests.Databases;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Api;

/// <summary>Whatever is sent, the answer says what is wrong with it, and the fault is never on our side.</summary>
public sealed partial class NastyBodiesTests
{
    static readonly string[] Values = ["null", "7", "1e999", "\"\\u0000\"", "\"\\ud800\"", "true", "[]", "[null]", "[[]]", "[7]", "{}", "{\"\":null}", "{\"x\":[]}", "[{}]", "[{\"column\":99,\"from\":\"a\",\"to\":\"b\"}]"];

    static readonly string[] Bodies = ["", " ", "null", "[]", "[null]", "7", "\"x\"", "{", "{\"name\":", "not json", "\ufeff{}x", new('[', 200)];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task No_body_at_any_route_is_a_fault_of_ours(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        using var description = JsonDocument.Parse(await api.GetStringAsync("/openapi/v1.json", Cancellation));
        var tried = 0;

        foreach (var (method, path, fields) in Routes(description.RootElement))
        {
            var place = await PlaceAsync(muster, api, path);

            foreach (var body in Bodies.Concat(fields.SelectMany(f => Values.Select(v => $"{{\"{f}\":{v}}}"))))
            {
                await SendAsync(api, method, place, body, "application/json");
                tried++;
            }

            await SendAsync(api, method, place, "<name/>", "text/xml");
            await SendAsync(api, method, place, "--x\r\n", "multipart/form-data");
            await SendAsync(api, method, place, "--x\r\nContent-Disposition: form-data; name=\"file\"", "multipart/form-data; boundary=x");
        }

        Assert.True(tried > 300, $"{tried}");
    }

    [Theory]
    [InlineData("POST", "/groups", "{\"name\":7}", "name", "“name” is to be text.")]
    [InlineData("POST", "/groups", "[]", null, "The body is to be an object.")]
    [InlineData("POST", "/groups", "{\"name\":\"a\\u0000\"}", "name", "“name” has the character U+0000 in it. Leave that out.")]
    [InlineData("POST", "/custom-fields", "{\"kind\":\"colour\"}", "kind", "“kind” is to be one of text, number, date, yesno, choice.")]
    [InlineData("POST", "/packages", "{\"courses\":[\"A\",null]}", "courses[1]", "“courses[1]” is null. Leave it out.")]
    [InlineData("POST", "/packages", "{\"courses\":[7]}", "courses[0]", "“courses[0]” is to be text.")]
    [InlineData("POST", "/learners", "{\"revision\":\"x\"}", "revision", "“revision” is to be a whole number.")]
    [InlineData("POST", "/learners", "{\"firstName\":\n\n7x}", null, "The body is not JSON: it goes wrong on line 3. Correct it.")]
    [InlineData("POST", "/reassignments", "{\"inProgress\":\"maybe\"}", "inProgress", "“inProgress” is to be one of reassign, leaveOut.")]
    [InlineData("POST", "/reassignments", "{\"learners\":[null]}", "learners[0]", "“learners[0]” is to be an id.")]
    [InlineData("POST", "/reassignments", "null", null, "There is no body, or it is null. Send a JSON object.")]
    [InlineData("GET", "/groups?limit=abc", "", "limit", "“limit” cannot be “abc”. Correct it, or leave it out.")]
    public async Task The_problem_names_the_place_and_what_belongs_there(string method, string path, string body, string? field, string detail)
    {
        await using var muster = await RunningMuster.StartAsync();

        var problem = await SendAsync(await muster.OpenApiAsync(), method, path, body, "application/json");

        Assert.Equal(detail, problem.Text("detail"));
        Assert.Equal(field, problem.TryGetProperty("field", out var named) ? named.GetString() : null);
    }

    static async Task<JsonElement> SendAsync(HttpClient api, string method, string path, string body, string type)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"/api/v1{path}");

        if (method != "GET")
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        }

        using var answer = await api.SendAsync(request, Cancellation);
        var said = await answer.Content.ReadAsStringAsync(Cancellation);
        var what = $"{method} {path} {body}: {(int)answer.StatusCode} {said}";

        Assert.True((int)answer.StatusCode < 500, what);

        if (answer.IsSuccessStatusCode)
            return default;

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(said).RootElement;
        Assert.True(problem.TryGetProperty("detail", out var detail) && detail.GetString()!.Length > 10, what);
        Assert.True(problem.TryGetProperty("code", out _), what);
        return problem;
    }

    static IEnumerable<(string Method, string Path, IReadOnlyList<string> Fields)> Routes(JsonElement description) =>
        from path in description.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name is "post" or "put" or "patch"
        select (operation.Name.ToUpperInvariant(), path.Name["/api/v1".Length..], FieldsOf(description, operation.Value));

    static IReadOnlyList<string> FieldsOf(JsonElement description, JsonElement operation)
    {
        if (!operation.TryGetProperty("requestBody", out var body) || !body.GetProperty("content").TryGetProperty("application/json", out var json))
            return [];

        var names = SchemaNames().Matches(json.GetProperty("schema").GetRawText()).Select(m => m.Groups[1].Value);
        return [.. names.SelectMany(n => description.GetProperty("components").GetProperty("schemas").GetProperty(n).GetProperty("properties").EnumerateObject()).Select(p => p.Name)];
    }

    // Something real at each address, for a body is only looked at where there is something to change.
    static async Task<string> PlaceAsync(RunningMuster muster, HttpClient api, string path)
    {
        var name = $"N{Guid.NewGuid():N}";

        var id = path.Split('/')[1] switch
        {
            "learners" => (await muster.Database.LearnerAsync("Ann", name)).Id,
            "groups" => await muster.Database.GroupAsync(name),
            "custom-fields" => (await muster.Database.FieldAsync(name, CustomFieldKind.Choice, "A")).Id,
            "courses" => Guid.Parse((await api.SendAsync("POST", "/courses", new { title = name })).Body.Text("id")),
            "packages" => (await muster.Database.PackageAsync(name, "Welcome")).Id,
            "imports" when path.Contains("{id}", StringComparison.Ordinal) => Guid.Parse((await api.UploadTextAsync($"First Name,Last Name,Email Address\nAnn,Lee,{name}@x.example\n")).Body.Text("id")),
            _ => Guid.Empty,
        };

        return path.Replace("{id}", id.ToString(), StringComparison.Ordinal).Replace("{line}", "2", StringComparison.Ordinal);
    }

    [GeneratedRegex("#/components/schemas/(\\w+)")]
    private static partial Regex SchemaNames();
}
