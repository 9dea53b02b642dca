using System.Net;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Learners;

public sealed class LearnerPagesTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_learner_is_added_changed_archived_and_restored_by_plain_forms(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var browser = await muster.OpenSignedInBrowserAsync();

        var added = await (await browser.GetAsync("/learners/new")).SubmitAsync(("firstName", "Ann"), ("lastName", "Lee"), ("email", "ann@x.example"));
        var record = await added.FollowAsync();
        Assert.Contains("The learner is added.", record.Text, StringComparison.Ordinal);

        var path = record.Path.Split('?')[0];
        var changed = await (await browser.GetAsync($"{path}/edit")).SubmitAsync(("firstName", "Ann"), ("lastName", "Lund"), ("email", "ann@x.example"));
        Assert.Contains("Ann Lund", (await changed.FollowAsync()).Text, StringComparison.Ordinal);

        var archived = await (await browser.GetAsync($"{path}/archival")).SubmitAsync();
        Assert.Contains("Archived on", (await archived.FollowAsync()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Lund", (await browser.GetAsync("/learners")).Text, StringComparison.Ordinal);

        var restored = await (await browser.GetAsync($"{path}/restoration")).SubmitAsync();
        Assert.Contains("active again", (await restored.FollowAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restoring_says_what_stands_on_the_groups_by_now_and_is_not_assigned()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var group = (await api.SendAsync("POST", "/groups", new { name = "Nursing" })).Body.Text("id");
        var learner = (await api.SendAsync("POST", "/learners", new { firstName = "Ann", lastName = "Lee", email = "ann@x.example", groups = new[] { "Nursing" } })).Body.Text("id");
        await api.SendAsync("POST", $"/learners/{learner}/archive");
        Assert.DoesNotContain("stands on those groups", (await browser.GetAsync($"/learners/{learner}/restoration")).Text, StringComparison.Ordinal);

        await api.SendAsync("PUT", $"/groups/{group}/standing-packages/{package}", new { });

        Assert.Contains("What stands on those groups by now is not assigned by restoring: Induction.", (await browser.GetAsync($"/learners/{learner}/restoration")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_says_what_to_mend()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();

        var refused = await (await browser.GetAsync("/learners/new")).SubmitAsync(("firstName", "Ann"), ("lastName", "Lee"), ("email", "ann@nowhere"));

        Assert.Contains("This is not an email address", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"ann@nowhere\"", refused.Html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", refused.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_against_a_newer_record_is_refused()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var added = await (await browser.GetAsync("/learners/new")).SubmitAsync(("firstName", "Ann"), ("lastName", "Lee"), ("email", "ann@x.example"));
        var path = added.Location!.Split('?')[0];
        var mine = await browser.GetAsync($"{path}/edit");
        var theirs = await browser.GetAsync($"{path}/edit");
        await theirs.SubmitAsync(("firstName", "Anna"), ("lastName", "Lee"), ("email", "ann@x.example"));

        var refused = await mine.SubmitAsync(("firstName", "Anne"), ("lastName", "Lee"), ("email", "ann@x.example"));

        Assert.Contains("changed meanwhile", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_type_is_text_on_every_page()
    {
        const string Script = "<script>alert(1)</script>";
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/groups", new { name = Script });
        await api.SendAsync("POST", "/custom-fields", new { name = Script, kind = "choice", options = new[] { Script } });
        await api.SendAsync("POST", "/packages", new { name = Script, courses = new[] { Script } });
        var (_, learner) = await api.SendAsync("POST", "/learners", new
        {
            firstName = Script,
            lastName = Script,
            email = "x@x.example",
            groups = new[] { Script },
            custom = new Dictionary<string, string> { [Script] = Script },
        });
        var browser = await muster.OpenSignedInBrowserAsync();
        var id = learner.Text("id");

        foreach (var path in new[] { "/learners", $"/learners/{id}", $"/learners/{id}/edit", $"/learners/{id}/archival", "/groups", "/packages", "/courses", "/custom-fields", $"/learners?search={Uri.EscapeDataString(Script)}" })
        {
            var page = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(Script, page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_unknown_learner_is_not_found()
    {
        await using var muster = await RunningMuster.StartAsync();

        var page = await (await muster.OpenSignedInBrowserAsync()).GetAsync($"/learners/{Guid.Empty}");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Nothing is here", page.Text, StringComparison.Ordinal);
    }
}
