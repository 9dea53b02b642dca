using Muster.Tests.Databases;

namespace Muster.Web.Tests.Training;

public sealed class PackagePagesTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Courses_are_put_in_order_by_buttons_that_need_no_script(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var browser = await muster.OpenSignedInBrowserAsync();

        var form = await browser.GetAsync("/packages/new");
        form = await form.SubmitAsync(("name", "New starters"), ("newCourse", "Fire safety"), ("step", "add"));
        form = await form.SubmitAsync(("name", "New starters"), ("newCourse", "Welcome"), ("step", "add"));
        form = await form.SubmitAsync(("name", "New starters"), ("newCourse", "Leftover"), ("step", "add"));
        form = await form.SubmitAsync(("name", "New starters"), ("step", "up-1"));
        form = await form.SubmitAsync(("name", "New starters"), ("step", "leave-2"));
        var saved = await form.SubmitAsync(("name", "New starters"), ("step", "save"));

        Assert.Contains("Welcome, Fire safety", (await saved.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Leftover", (await browser.GetAsync("/courses")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_without_courses_is_refused_where_courses_are_added()
    {
        await using var muster = await RunningMuster.StartAsync();
        var form = await (await muster.OpenSignedInBrowserAsync()).GetAsync("/packages/new");

        var refused = await form.SubmitAsync(("name", "New starters"), ("step", "save"));

        Assert.Contains("A package needs courses", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"New starters\"", refused.Html, StringComparison.Ordinal);
    }
}
