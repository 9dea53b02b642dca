using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Muster.Web.Tests.Security;

public sealed partial class DenyByDefaultTests
{
    static readonly string[] OpenToAll = ["/sign-in", "/setup", "/health", "/health/live", "/health/ready", "/error/{Status:int}"];

    [Fact]
    public async Task Nobody_gets_anywhere_but_where_strangers_must_get()
    {
        await using var muster = await RunningMuster.StartAsync();
        var nobody = muster.OpenClient();

        foreach (var (method, path) in Routes(muster))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            using var answer = await nobody.SendAsync(request, TestContext.Current.CancellationToken);

            if (path.StartsWith("/api/", StringComparison.Ordinal) || path.StartsWith("/openapi/", StringComparison.Ordinal))
                Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{method} {path}: {answer.StatusCode}");
            else
                Assert.True(answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.AbsolutePath == "/sign-in", $"{method} {path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Strangers_get_to_the_doors_and_the_assets_and_nothing_else()
    {
        await using var muster = await RunningMuster.StartAsync();

        var open = Endpoints(muster)
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null && e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Distinct();

        Assert.Equal(OpenToAll.Order(), open.Order());
    }

    [Fact]
    public async Task Every_page_that_takes_a_form_asks_for_its_antiforgery_token()
    {
        await using var muster = await RunningMuster.StartAsync();

        var pages = Endpoints(muster).Where(e => Methods(e).Contains("POST") && !e.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.True(page.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation, page.RoutePattern.RawText));
    }

    [Theory]
    [InlineData("/groups")]
    [InlineData("/courses")]
    [InlineData("/packages/new")]
    [InlineData("/custom-fields/new")]
    [InlineData("/learners/new")]
    [InlineData("/access-tokens")]
    [InlineData("/sign-out")]
    public async Task A_form_without_its_token_is_refused_and_with_it_is_taken(string path)
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var fields = (await browser.GetAsync(path)).HiddenFields.ToList();

        var without = await browser.PostAsync(path, fields.Where(f => f.Key != "__RequestVerificationToken"));
        var with = await browser.PostAsync(path, fields);

        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
        Assert.NotEqual(HttpStatusCode.BadRequest, with.Status);
    }

    [Fact]
    public async Task A_cookie_opens_no_API()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/v1/learners")).Status);
    }

    static IEnumerable<(string Method, string Path)> Routes(RunningMuster muster) =>
        from endpoint in Endpoints(muster)
        where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
        from method in Methods(endpoint)
        select (method, "/" + Parameters().Replace(endpoint.RoutePattern.RawText!, m => m.Value.EndsWith(":int}", StringComparison.Ordinal) ? "1" : "00000000-0000-0000-0000-000000000001").TrimStart('/'));

    static IReadOnlyList<string> Methods(Endpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    static IEnumerable<RouteEndpoint> Endpoints(RunningMuster muster) =>
        muster.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameters();
}
