using Microsoft.EntityFrameworkCore;
using Muster.Persistence;
using Muster.Tests.Databases;

namespace Muster.Web.Tests.Api.Idempotency;

public sealed class IdempotencyTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_same_request_with_the_same_key_gets_the_first_answer_again(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();

        var (first, created) = await api.SendAsync("POST", "/groups", new { name = "Nursing" }, "k1");
        var (second, again) = await api.SendAsync("POST", "/groups", new { name = "Nursing" }, "k1");

        Assert.Equal((201, 201), (first, second));
        Assert.Equal(created.Text("id"), again.Text("id"));
    }

    [Fact]
    public async Task A_refusal_is_an_answer_too()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        Assert.Equal(422, (await api.SendAsync("POST", "/groups", new { name = "" }, "k1")).Status);

        var (status, problem) = await api.SendAsync("POST", "/groups", new { name = "" }, "k1");

        Assert.Equal((422, "name.missing"), (status, problem.Code()));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Another_request_with_the_same_key_is_refused(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/groups", new { name = "Nursing" }, "k1");

        var (status, problem) = await api.SendAsync("POST", "/groups", new { name = "Cleaning" }, "k1");

        Assert.Equal((422, "idempotency.key_reused"), (status, problem.Code()));
        Assert.Single((await api.SendAsync("GET", "/groups")).Body.Rows());
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Many_at_once_are_done_once(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => api.SendAsync("POST", "/groups", new { name = "Nursing" }, "k1")));

        Assert.Contains(answers, a => a.Status == 201);
        Assert.All(answers, a => Assert.True(a.Status == 201 || a.Body.Code() == "idempotency.in_flight", $"{a.Status} {a.Body}"));
        Assert.Single(answers.Where(a => a.Status == 201).Select(a => a.Body.Text("id")).Distinct());
    }

    [Fact]
    public async Task While_the_first_is_under_way_the_second_is_told_to_ask_again()
    {
        await using var muster = await RunningMuster.StartAsync();
        var (token, secret) = await muster.IssueTokenAsync();
        var api = muster.OpenClient(secret);
        await api.SendAsync("POST", "/groups", new { name = "Nursing" }, "k1");
        await muster.Database.WithAsync(db => db.IdempotencyKeys.ExecuteUpdateAsync(set => set.SetProperty(k => k.Status, 0), TestContext.Current.CancellationToken));

        var (status, problem) = await api.SendAsync("POST", "/groups", new { name = "Nursing" }, "k1");

        Assert.Equal((409, "idempotency.in_flight"), (status, problem.Code()));
        Assert.Equal(token.Id.ToString(), (await muster.Database.WithAsync(db => db.IdempotencyKeys.SingleAsync(TestContext.Current.CancellationToken))).Actor);
    }

    [Fact]
    public async Task Two_tokens_may_use_the_same_key()
    {
        await using var muster = await RunningMuster.StartAsync();
        var one = muster.OpenClient((await muster.IssueTokenAsync("One")).Secret);
        var other = muster.OpenClient((await muster.IssueTokenAsync("Other")).Secret);

        await one.SendAsync("POST", "/groups", new { name = "Nursing" }, "k1");

        Assert.Equal(201, (await other.SendAsync("POST", "/groups", new { name = "Cleaning" }, "k1")).Status);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (status, problem) = await api.SendAsync("POST", "/groups", new { name = "Nursing" }, new string('k', IdempotencyKey.KeyLength + 1));

        Assert.Equal((400, "idempotency.key_too_long"), (status, problem.Code()));
    }
}
