namespace Muster.Web.Tests.CustomFields;

public sealed class CustomFieldPagesTests
{
    [Fact]
    public async Task A_choice_is_added_with_its_options_and_offered_for_learners()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();

        var added = await (await browser.GetAsync("/custom-fields/new")).SubmitAsync(("name", "Shift"), ("kind", "Choice"), ("options", "Early\r\nLate\r\n\r\n"));
        Assert.Contains("Early, Late", (await added.FollowAsync()).Text, StringComparison.Ordinal);

        Assert.Contains("<option value=\"Early\"", (await browser.GetAsync("/learners/new")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_without_options_is_refused()
    {
        await using var muster = await RunningMuster.StartAsync();

        var refused = await (await (await muster.OpenSignedInBrowserAsync()).GetAsync("/custom-fields/new")).SubmitAsync(("name", "Shift"), ("kind", "Choice"));

        Assert.Contains("A choice needs options", refused.Text, StringComparison.Ordinal);
    }
}
