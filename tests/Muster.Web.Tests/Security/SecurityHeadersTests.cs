using System.Net;
using System.Text.RegularExpressions;

namespace Muster.Web.Tests.Security;

public sealed partial class SecurityHeadersTests
{
    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/nothing-here")]
    [InlineData("/_content/Muster.Web/app.css")]
    [InlineData("/api/v1/learners")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        await using var muster = await RunningMuster.StartAsync();

        using var answer = await muster.OpenClient().GetAsync(path, TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_hold_no_inline_script_or_style_and_are_not_kept_in_caches()
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await (await muster.OpenSignedInBrowserAsync()).GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotMatch(Inline(), page.Html);
        Assert.True(page.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites()
    {
        await using var muster = await RunningMuster.StartAsync();
        var signIn = await muster.OpenBrowser().GetAsync("/sign-in");
        var answer = await signIn.SubmitAsync(("email", RunningMuster.AdministratorEmail), ("password", RunningMuster.AdministratorPassword));

        var cookies = signIn.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).ToList();

        Assert.Contains(cookies, c => c.StartsWith("muster=", StringComparison.Ordinal));
        Assert.All(cookies, c => Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, c => Assert.Matches("samesite=(lax|strict)", c));
    }

    [GeneratedRegex("<script(?![^>]* src=)|<style| style=| on[a-z]+=")]
    private static partial Regex Inline();
}
