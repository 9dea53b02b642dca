using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Muster.Web.Tests.Accounts;

public sealed class PasswordPageTests
{
    const string Next = "five other words in line";

    [Fact]
    public async Task A_new_password_keeps_this_session_and_ends_the_others_at_once()
    {
        await using var muster = await RunningMuster.StartAsync();
        var (here, elsewhere) = (await muster.OpenSignedInBrowserAsync(), await muster.OpenSignedInBrowserAsync());
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync("/groups")).Status);

        var changed = await SendAsync(here, RunningMuster.AdministratorPassword, Next, Next);

        Assert.Contains("is changed", (await changed.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/groups")).Status);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/groups")).Status);
        Assert.Equal("account.change_password", (await muster.Database.WithAsync(db => db.AuditEntries.SingleAsync(TestContext.Current.CancellationToken))).Action);
    }

    [Theory]
    [InlineData("not my password", Next, Next, "not your current password")]
    [InlineData(RunningMuster.AdministratorPassword, "short", "short", "at least 12 characters")]
    [InlineData(RunningMuster.AdministratorPassword, Next, "another", "two passwords differ")]
    [InlineData("", Next, Next, "Enter your current password")]
    public async Task What_is_wrong_is_said_and_the_old_one_stays(string current, string password, string again, string said)
    {
        await using var muster = await RunningMuster.StartAsync();

        var answer = await SendAsync(await muster.OpenSignedInBrowserAsync(), current, password, again);

        Assert.Contains(said, answer.Text, StringComparison.OrdinalIgnoreCase);
        await muster.OpenSignedInBrowserAsync();
    }

    [Fact]
    public async Task Who_came_by_the_demo_link_is_told_that_there_is_no_password()
    {
        await using var muster = await RunningMuster.StartNewAsync(isDemo: true);
        var browser = muster.OpenBrowser();
        await browser.GetAsync(muster.PrintedLink);

        Assert.Contains("This account has no password", (await browser.GetAsync("/password")).Text, StringComparison.Ordinal);
    }

    static async Task<BrowserPage> SendAsync(Browser browser, string current, string password, string again) =>
        await (await browser.GetAsync("/password")).SubmitAsync(("current", current), ("password", password), ("confirmation", again));
}
