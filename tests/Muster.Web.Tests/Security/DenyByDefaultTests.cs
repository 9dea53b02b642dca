using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Muster.Web.Tests.Security;

public sealed partial class DenyByDefaultTests
{
    static readonly string[] OpenToAll = ["/sign-in", "/setup", "/health", "/error/{Status:int}"];

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
    public async Task Every_page_refuses_a_form_without_its_antiforgery_token()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var pages = Routes(muster).Where(r => r.Method == "POST" && !r.Path.StartsWith("/api/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);

        foreach (var (_, path) in pages)
        {
            var answer = await browser.PostAsync(path, [KeyValuePair.Create("_handler", "any")]);
            Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{path}: {answer.Status}");
        }
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
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, "/" + Parameters().Replace(endpoint.RoutePattern.RawText!, m => m.Value.EndsWith(":int}", StringComparison.Ordinal) ? "1" : "00000000-0000-0000-0000-000000000001").TrimStart('/'));

    static IEnumerable<RouteEndpoint> Endpoints(RunningMuster muster) =>
        muster.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameters();
}
