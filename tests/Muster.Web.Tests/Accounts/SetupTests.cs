using System.Net;
using Muster.Tests.Databases;

namespace Muster.Web.Tests.Accounts;

public sealed class SetupTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_printed_link_creates_the_first_administrator_who_can_then_sign_in(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartNewAsync(kind);
        var browser = muster.OpenBrowser();

        var created = await CreateAsync(browser, muster.PrintedLink, "four words in a row");
        Assert.Contains("Your account is ready", (await created.FollowAsync()).Text, StringComparison.Ordinal);

        var signIn = await browser.GetAsync("/sign-in");
        var answer = await signIn.SubmitAsync(("email", "ADA@muster.example"), ("password", "four words in a row"));
        Assert.Equal(HttpStatusCode.OK, (await answer.FollowAsync()).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_link_works_once_even_where_two_forms_are_sent_together(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartNewAsync(kind);
        var link = muster.PrintedLink;
        var browsers = Enumerable.Range(0, 4).Select(_ => muster.OpenBrowser()).ToList();

        var answers = await Task.WhenAll(browsers.Select((b, i) => CreateAsync(b, link, "four words in a row", $"admin{i}@muster.example")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Found);
        Assert.Contains("waits for its first administrator", (await browsers[0].GetAsync(link)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_start_prints_a_new_link_and_the_old_one_stops_working()
    {
        await using var muster = await RunningMuster.StartNewAsync();
        var old = muster.PrintedLink;

        await muster.RestartAsync();

        Assert.NotEqual(old, muster.PrintedLink);
        Assert.DoesNotContain("<form", (await muster.OpenBrowser().GetAsync(old)).Html, StringComparison.Ordinal);
        Assert.Contains("<form", (await muster.OpenBrowser().GetAsync(muster.PrintedLink)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_password_leaves_the_link_valid()
    {
        await using var muster = await RunningMuster.StartNewAsync();
        var browser = muster.OpenBrowser();

        var refused = await CreateAsync(browser, muster.PrintedLink, "short");
        Assert.Contains("at least 12 characters", refused.Text, StringComparison.Ordinal);

        var created = await CreateAsync(browser, muster.PrintedLink, "four words in a row");
        Assert.Equal(HttpStatusCode.Found, created.Status);
    }

    [Fact]
    public async Task Before_there_is_an_administrator_pages_lead_to_setup_and_the_API_refuses_even_a_token()
    {
        await using var muster = await RunningMuster.StartNewAsync();
        var api = await muster.OpenApiAsync();

        Assert.Equal("/setup", (await muster.OpenBrowser().GetAsync("/learners")).Location);
        Assert.Equal("/setup", (await muster.OpenBrowser().GetAsync("/sign-in")).Location);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await api.GetAsync("/api/v1/learners", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Once_there_is_an_administrator_no_link_is_printed()
    {
        await using var muster = await RunningMuster.StartAsync();

        await muster.RestartAsync();

        Assert.DoesNotContain("key=", muster.Console, StringComparison.Ordinal);
    }

    static async Task<BrowserPage> CreateAsync(Browser browser, string link, string password, string email = "ada@muster.example")
    {
        var page = await browser.GetAsync(link);
        return await page.SubmitAsync(("name", "Ada Admin"), ("email", email), ("password", password), ("confirmation", password));
    }
}
