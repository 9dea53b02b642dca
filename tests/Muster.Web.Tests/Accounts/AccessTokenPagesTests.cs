using System.Text.RegularExpressions;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Accounts;

public sealed partial class AccessTokenPagesTests
{
    [Fact]
    public async Task A_tokens_secret_is_shown_once_and_opens_the_API()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();

        var issued = await (await browser.GetAsync("/access-tokens")).SubmitAsync(("name", "Payroll"));
        var secret = Secret().Match(issued.Html).Value;

        Assert.Equal(200, (await muster.OpenClient(secret).SendAsync("GET", "/learners")).Status);
        Assert.DoesNotMatch(Secret(), (await browser.GetAsync("/access-tokens")).Html);
    }

    [GeneratedRegex("muster_[0-9a-f]{64}")]
    private static partial Regex Secret();
}
