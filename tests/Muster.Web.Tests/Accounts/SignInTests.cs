using System.Net;
using Muster.Tests.Databases;

namespace Muster.Web.Tests.Accounts;

public sealed class SignInTests
{
    [Fact]
    public async Task Nobody_is_sent_to_sign_in_and_then_on_to_where_they_wanted_to_go()
    {
        await using var muster = await RunningMuster.StartAsync();
        var asked = await muster.OpenBrowser().GetAsync("/learners?search=ann");
        var signIn = await asked.FollowAsync();

        var answer = await signIn.SubmitAsync(("email", RunningMuster.AdministratorEmail), ("password", RunningMuster.AdministratorPassword));

        Assert.EndsWith("/learners?search=ann", answer.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    public async Task Signing_in_never_leads_to_another_site(string wanted)
    {
        await using var muster = await RunningMuster.StartAsync();
        var signIn = await muster.OpenBrowser().GetAsync($"/sign-in?returnUrl={Uri.EscapeDataString(wanted)}");

        var answer = await signIn.SubmitAsync(("email", RunningMuster.AdministratorEmail), ("password", RunningMuster.AdministratorPassword));

        Assert.Equal("/", new Uri(muster.Address, answer.Location).PathAndQuery);
        Assert.Equal(muster.Address.Host, new Uri(muster.Address, answer.Location).Host);
    }

    [Theory]
    [InlineData(RunningMuster.AdministratorEmail)]
    [InlineData("nobody@muster.example")]
    public async Task A_wrong_password_and_an_unknown_address_read_the_same(string email)
    {
        await using var muster = await RunningMuster.StartAsync();
        var signIn = await muster.OpenBrowser().GetAsync("/sign-in");

        var answer = await signIn.SubmitAsync(("email", email), ("password", "not the right words"));

        Assert.Contains("do not belong together", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not the right words", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_eleventh_try_within_a_minute_is_turned_away_with_when_to_come_back()
    {
        await using var muster = await RunningMuster.StartAsync();
        var signIn = await muster.OpenBrowser().GetAsync("/sign-in");

        for (var i = 0; i < 10; i++)
            Assert.Equal(HttpStatusCode.OK, (await signIn.SubmitAsync(("email", "x@muster.example"), ("password", "guess"))).Status);

        var turnedAway = await signIn.SubmitAsync(("email", RunningMuster.AdministratorEmail), ("password", RunningMuster.AdministratorPassword));

        Assert.Equal(HttpStatusCode.TooManyRequests, turnedAway.Status);
        Assert.NotNull(turnedAway.Headers.RetryAfter);
        Assert.Contains("Wait a minute", turnedAway.Text, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_cookie_outlives_a_restart_and_ends_with_signing_out(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var browser = await muster.OpenSignedInBrowserAsync();
        var port = muster.Address;

        await muster.RestartAsync();
        Assert.NotEqual(port, muster.Address);

        var start = await browser.GetAsync(new Uri(muster.Address, "/").ToString());
        Assert.Equal(HttpStatusCode.OK, start.Status);

        var signOut = await browser.GetAsync(new Uri(muster.Address, "/sign-out").ToString());
        await browser.PostAsync(new Uri(muster.Address, "/sign-out").ToString(), signOut.HiddenFields);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync(new Uri(muster.Address, "/").ToString())).Status);
    }

    [Fact]
    public async Task The_demo_link_signs_in_once()
    {
        await using var muster = await RunningMuster.StartNewAsync(isDemo: true);
        var browser = muster.OpenBrowser();

        var opened = await browser.GetAsync(muster.PrintedLink);
        Assert.Equal(HttpStatusCode.OK, (await opened.FollowAsync()).Status);

        var again = await muster.OpenBrowser().GetAsync(muster.PrintedLink);
        Assert.Contains("has been used", (await again.FollowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Served_in_earnest_the_example_waits_for_an_administrator_of_its_own()
    {
        await using var muster = await RunningMuster.StartNewAsync(isDemo: true);

        await muster.RestartAsync();

        Assert.StartsWith("/setup?key=", muster.PrintedLink, StringComparison.Ordinal);
        Assert.Equal("/setup", (await muster.OpenBrowser().GetAsync("/")).Location);
    }

    [Fact]
    public async Task There_is_no_demo_link_where_there_is_no_demo()
    {
        await using var muster = await RunningMuster.StartAsync();

        var answer = await (await muster.OpenSignedInBrowserAsync()).GetAsync("/demo?key=x");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }
}
