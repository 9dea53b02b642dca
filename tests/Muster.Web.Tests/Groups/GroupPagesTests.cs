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

    [Fact]
    public async Task A_form_takes_as_many_emoji_as_letters_and_the_server_alone_says_what_is_too_long()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var longest = string.Concat(Enumerable.Repeat("😀", 100));

        foreach (var path in new[] { "/groups", "/learners/new" })
            Assert.DoesNotContain("maxlength", (await browser.GetAsync(path)).Html, StringComparison.OrdinalIgnoreCase);

        var added = await (await browser.GetAsync("/groups")).SubmitFormAsync("add", ("name", longest));
        var refused = await (await browser.GetAsync("/groups")).SubmitFormAsync("add", ("name", longest + "a"));

        Assert.NotNull(added.Location);
        Assert.Contains("100 characters at most, this one has 101. Shorten it.", refused.Text, StringComparison.Ordinal);
    }
}
