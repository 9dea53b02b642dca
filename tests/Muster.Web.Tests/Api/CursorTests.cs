using System.Net;
using Muster.Tests.Databases;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Api;

public sealed class CursorTests
{
    static readonly string[] Lists = ["/learners", "/groups", "/custom-fields", "/courses", "/packages", "/imports"];

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_cursor_or_a_limit_that_is_none_is_refused_in_words(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var import = (await api.UploadTextAsync("First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\n")).Body.Text("id");

        foreach (var list in Lists.Append($"/imports/{import}/rows"))
        {
            // The last is well-formed Base64 of sixteen bytes and U+0000, which PostgreSQL cannot compare.
            foreach (var (query, code) in new[] { ("after=zzz", "cursor.invalid"), ("after=", "cursor.invalid"), ("limit=-1", "value.invalid"), ("limit=0", "value.invalid"), ("after=AAAAAAAAAAAAAAAAAAAAAAA", "cursor.invalid") })
            {
                var (status, problem) = await api.SendAsync("GET", $"{list}?{query}");
                Assert.True((status, problem.Code()) == (422, code), $"{list}?{query}: {status} {problem}");
                Assert.Equal(query.Split('=')[0], problem.Text("field"));
            }
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_search_for_what_no_name_has_finds_nobody(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        await muster.Database.LearnerAsync("Ann", "Lee");

        var (status, found) = await (await muster.OpenApiAsync()).SendAsync("GET", "/learners?search=a%00b");

        Assert.Equal(200, status);
        Assert.Empty(found.Rows());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Every_list_by_name_follows_its_next_to_the_end(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var names = new[] { "Ärzte", "admin", "Böblingen", "Zoo", "back office" };

        foreach (var name in names)
        {
            await muster.Database.GroupAsync(name);
            await muster.Database.FieldAsync(name, Muster.CustomFields.CustomFieldKind.Text);
            await muster.Database.PackageAsync(name, name);
        }

        foreach (var list in new[] { "groups", "custom-fields", "packages", "courses" })
        {
            var seen = new List<string>();

            for (string? next = $"/api/v1/{list}?limit=2"; next is not null;)
            {
                var page = (await api.SendAsync("GET", next["/api/v1".Length..])).Body;
                Assert.InRange(page.Rows().Count(), 1, 2);
                seen.AddRange(page.Rows().Select(r => r.Text(list == "courses" ? "title" : "name")));
                next = page.GetProperty("next").GetString();
            }

            Assert.Equal(names.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("/learners?after=zzz")]
    [InlineData("/groups?after=zzz")]
    [InlineData("/custom-fields?after=zzz")]
    [InlineData("/courses?after=zzz")]
    [InlineData("/packages?after=zzz")]
    [InlineData("/imports?before=zzz")]
    public async Task A_page_begins_at_the_top_and_says_so(string path)
    {
        await using var muster = await RunningMuster.StartAsync();

        var page = await (await muster.OpenSignedInBrowserAsync()).GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("so it begins at the top", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_on_screen_comes_in_pages()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();

        for (var i = 0; i < 51; i++)
            await muster.Database.GroupAsync($"Group {i:D2}");

        var first = await browser.GetAsync("/groups");
        var next = System.Text.RegularExpressions.Regex.Match(first.Html, "rel=\"next\" href=\"([^\"]+)\"").Groups[1].Value;
        var second = await browser.GetAsync(next);

        Assert.DoesNotContain("Group 50", first.Text, StringComparison.Ordinal);
        Assert.Contains("Group 50", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Group 49", second.Text, StringComparison.Ordinal);
    }
}
