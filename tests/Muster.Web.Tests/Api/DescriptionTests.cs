using System.Text.Json;

namespace Muster.Web.Tests.Api;

public sealed class DescriptionTests
{
    [Fact]
    public async Task A_request_may_leave_out_what_is_optional_and_a_text_is_a_text()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var schemas = JsonDocument.Parse(await api.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement.GetProperty("components").GetProperty("schemas");

        foreach (var name in (string[])["ReassignmentRequest", "AssignmentRequest", "AssignmentsRequest", "AnnualRequest"])
            Assert.False(schemas.GetProperty(name).TryGetProperty("required", out _), name);

        var properties = schemas.GetProperty("ReassignmentRequest").GetProperty("properties");
        Assert.All(["package", "group", "dueOn"], p => Assert.Equal("""["null","string"]""", JsonSerializer.Serialize(properties.GetProperty(p).GetProperty("type"))));
        Assert.Equal("string", schemas.GetProperty("GroupAnswer").GetProperty("properties").GetProperty("name").GetProperty("type").GetString());
        Assert.Equal("string", schemas.GetProperty("LearnerRequest").GetProperty("properties").GetProperty("groups").GetProperty("items").GetProperty("type").GetString());
        Assert.Contains("status", schemas.GetProperty("ImportAnswer").GetProperty("required").EnumerateArray().Select(r => r.GetString()));
    }
}
