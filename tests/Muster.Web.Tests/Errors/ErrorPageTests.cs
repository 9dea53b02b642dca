using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

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

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_fault_on_our_side_is_admitted_without_a_word_of_what_it_was(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var browser = await muster.OpenSignedInBrowserAsync();
        var api = await muster.OpenApiAsync();
        await muster.Database.WithAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE custom_fields RENAME TO gone", TestContext.Current.CancellationToken));

        var page = await browser.GetAsync("/custom-fields");
        var (status, problem) = await api.SendAsync("GET", "/custom-fields");

        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Contains("The fault is on our side", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("custom_fields", page.Html, StringComparison.Ordinal);
        Assert.Equal((500, "internal_server_error"), (status, problem.Code()));
        Assert.DoesNotContain("custom_fields", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_larger_than_any_ordinary_request_is_refused()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (status, problem) = await api.SendAsync("POST", "/groups", new { name = new string('x', 2 << 20) });

        Assert.Equal((413, "payload_too_large"), (status, problem.Code()));
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
