using System.Net;
using System.Text.Json;

namespace Muster.Web.Tests.Errors;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task What_is_not_there_says_so_and_where_to_go()
    {
        await using var muster = await RunningMuster.StartAsync();

        var page = await (await muster.OpenSignedInBrowserAsync()).GetAsync("/nothing-here");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Nothing is here", page.Text, StringComparison.Ordinal);
        Assert.Contains("Go to the start page", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_form_says_to_send_it_again()
    {
        await using var muster = await RunningMuster.StartAsync();

        var page = await muster.OpenBrowser().PostAsync("/sign-in", [KeyValuePair.Create("_handler", "sign-in")]);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("send the form once more", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_answers_with_a_problem_and_its_code()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        using var answer = await api.GetAsync("/api/v1/nothing-here", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("not_found", problem.GetProperty("code").GetString());
    }
}
