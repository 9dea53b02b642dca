using Muster.Tests.Databases;

namespace Muster.Web.Tests.Groups;

public sealed class GroupPagesTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_group_is_added_renamed_and_removed(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var browser = await muster.OpenSignedInBrowserAsync();

        var list = await (await (await browser.GetAsync("/groups")).SubmitAsync(("name", "Nursing"))).FollowAsync();
        var path = System.Text.RegularExpressions.Regex.Match(list.Html, "/groups/[0-9a-f-]{36}").Value;

        var renamed = await (await browser.GetAsync(path)).SubmitAsync(("name", "Ward 7"));
        Assert.Contains("Ward 7", (await renamed.FollowAsync()).Text, StringComparison.Ordinal);

        var removed = await (await browser.GetAsync($"{path}/removal")).SubmitAsync();
        Assert.DoesNotContain("Ward 7", (await removed.FollowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_beside_the_field()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        await (await browser.GetAsync("/groups")).SubmitAsync(("name", "Nursing"));

        var refused = await (await browser.GetAsync("/groups")).SubmitAsync(("name", "nursing"));

        Assert.Contains("There is a group called “nursing” already", refused.Text, StringComparison.Ordinal);
    }
}
