using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Learners;

public sealed class LearnersApiTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_learner_comes_back_as_it_was_sent_with_typed_values_and_group_names(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/groups", new { name = "Nursing" });
        await api.SendAsync("POST", "/custom-fields", new { name = "Grade", kind = "number" });
        await api.SendAsync("POST", "/custom-fields", new { name = "First aider", kind = "yesno" });

        var (status, added) = await api.SendAsync("POST", "/learners", new
        {
            firstName = "Ann",
            lastName = "Lee",
            email = "ann@x.example",
            groups = new[] { "nursing" },
            custom = new Dictionary<string, object> { ["Grade"] = 7.5, ["First aider"] = true },
        });

        Assert.Equal(201, status);
        var (_, found) = await api.SendAsync("GET", $"/learners/{added.Text("id")}");
        Assert.Equal("Ann", found.Text("firstName"));
        Assert.Equal("Nursing", Assert.Single(found.GetProperty("groups").EnumerateArray()).GetString());
        Assert.Equal(7.5m, found.GetProperty("custom").GetProperty("Grade").GetDecimal());
        Assert.True(found.GetProperty("custom").GetProperty("First aider").GetBoolean());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Following_next_gives_every_learner_once(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();

        for (var i = 0; i < 7; i++)
            await api.SendAsync("POST", "/learners", new { firstName = "Bo", lastName = "Same", email = $"bo{i}@x.example" });

        var emails = new List<string>();

        for (var next = "/api/v1/learners?limit=3&search=bo"; next is not null;)
        {
            var (_, page) = await api.SendAsync("GET", next["/api/v1".Length..]);
            emails.AddRange(page.Rows().Select(r => r.Text("email")));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"bo{i}@x.example"), emails.Order());
    }

    [Fact]
    public async Task What_is_left_out_of_a_change_stays_and_a_null_value_is_cleared()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/groups", new { name = "Nursing" });
        await api.SendAsync("POST", "/custom-fields", new { name = "Title", kind = "text" });
        await api.SendAsync("POST", "/custom-fields", new { name = "Site", kind = "text" });
        var (_, added) = await api.SendAsync("POST", "/learners", new
        {
            firstName = "Ann",
            lastName = "Lee",
            email = "ann@x.example",
            groups = new[] { "Nursing" },
            custom = new { Title = "Nurse", Site = "North" },
        });

        var (status, changed) = await api.SendAsync("PATCH", $"/learners/{added.Text("id")}", new { lastName = "Lund", custom = new { Site = (string?)null } });

        Assert.Equal(200, status);
        Assert.Equal(("Ann", "Lund"), (changed.Text("firstName"), changed.Text("lastName")));
        Assert.Equal("Nurse", changed.GetProperty("custom").GetProperty("Title").GetString());
        Assert.False(changed.GetProperty("custom").TryGetProperty("Site", out _));
        Assert.Single(changed.GetProperty("groups").EnumerateArray());
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_changed_meanwhile_is_refused()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, added) = await api.SendAsync("POST", "/learners", new { firstName = "Ann", lastName = "Lee", email = "ann@x.example" });
        await api.SendAsync("PATCH", $"/learners/{added.Text("id")}", new { lastName = "Lund" });

        var (status, problem) = await api.SendAsync(
            "PATCH", $"/learners/{added.Text("id")}", new { lastName = "Long", revision = added.GetProperty("revision").GetInt64() });

        Assert.Equal((409, "learner.changed"), (status, problem.Code()));
    }

    [Theory]
    [InlineData("", "Lee", "ann@x.example", 422, "required.missing", "First Name")]
    [InlineData("Ann", "Lee", "ann", 422, "email.malformed", "Email Address")]
    [InlineData("Ann", "Lee", "TAKEN@x.example", 409, "email.already_exists", "Email Address")]
    public async Task What_cannot_be_is_a_problem_with_a_code_and_the_field(string first, string last, string email, int expected, string code, string field)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/learners", new { firstName = "Tom", lastName = "Taken", email = "taken@x.example" });

        var (status, problem) = await api.SendAsync("POST", "/learners", new { firstName = first, lastName = last, email });

        Assert.Equal((expected, code, field), (status, problem.Code(), problem.Text("field")));
    }

    [Fact]
    public async Task An_unknown_group_or_field_is_named()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (_, group) = await api.SendAsync("POST", "/learners", new { firstName = "Ann", lastName = "Lee", email = "ann@x.example", groups = new[] { "Nope" } });
        var (_, field) = await api.SendAsync("POST", "/learners", new { firstName = "Ann", lastName = "Lee", email = "ann@x.example", custom = new Dictionary<string, int> { ["Nope"] = 1 } });

        Assert.Equal("group.unknown", group.Code());
        Assert.Equal("custom_field.unknown", field.Code());
        Assert.Contains("“Nope”", field.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archived_learners_leave_the_list_and_come_back()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, added) = await api.SendAsync("POST", "/learners", new { firstName = "Ann", lastName = "Lee", email = "ann@x.example" });

        await api.SendAsync("POST", $"/learners/{added.Text("id")}/archive");
        Assert.Empty((await api.SendAsync("GET", "/learners")).Body.Rows());
        Assert.Single((await api.SendAsync("GET", "/learners?archived=true")).Body.Rows());

        await api.SendAsync("DELETE", $"/learners/{added.Text("id")}/archive");
        Assert.Single((await api.SendAsync("GET", "/learners")).Body.Rows());
    }

    [Fact]
    public async Task The_audit_names_the_token()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = muster.OpenClient((await muster.IssueTokenAsync("Payroll")).Secret);

        await api.SendAsync("POST", "/learners", new { firstName = "Ann", lastName = "Lee", email = "ann@x.example" });

        Assert.Contains("Payroll", await muster.Database.WithAsync(db => Task.FromResult(db.AuditEntries.Select(e => e.Actor).ToList())));
    }
}
