using Muster.CustomFields;
using Muster.Learners;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

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

    [Fact]
    public async Task A_field_is_removed_after_the_number_of_learners_that_lose_a_value_is_told()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var field = await muster.Database.FieldAsync("Shift", CustomFieldKind.Text);
        await muster.Database.WithAsync(db => LearnerEditing.AddAsync(
            db, muster.Database.Clock, "Ada", new("Ann", "Lee", "ann@x.example", new Dictionary<Guid, string?> { [field.Id] = "late" }), TestContext.Current.CancellationToken));

        var question = await browser.GetAsync($"/custom-fields/{field.Id}/removal");
        Assert.Contains("1 learner has a value of it, and loses it.", question.Text, StringComparison.Ordinal);
        var list = await (await question.SubmitAsync()).FollowAsync();

        Assert.Contains("The custom field is removed.", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("late", (await browser.GetAsync("/learners")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync($"/custom-fields/{field.Id}/removal")).Status);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_program_removes_a_field_once(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var field = await muster.Database.FieldAsync("Shift", CustomFieldKind.Text);

        Assert.Equal(204, (await api.SendAsync("DELETE", $"/custom-fields/{field.Id}")).Status);

        var (status, problem) = await api.SendAsync("DELETE", $"/custom-fields/{field.Id}");
        Assert.Equal((404, "custom_field.unknown"), (status, problem.Code()));
    }
}
