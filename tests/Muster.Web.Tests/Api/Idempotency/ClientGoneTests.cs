using Microsoft.Extensions.DependencyInjection;
using Muster.Tests.Databases;
using Muster.Web.Api.Idempotency;

namespace Muster.Web.Tests.Api.Idempotency;

public sealed class ClientGoneTests
{
    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_client_that_goes_away_after_it_was_done_gets_the_answer_when_it_comes_back(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        using var client = new CancellationTokenSource();
        var done = 0;

        async Task MakeAsync(HttpContext context)
        {
            done++;
            await client.CancelAsync();
            context.RequestAborted.ThrowIfCancellationRequested();
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsync("made", context.RequestAborted);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(muster, MakeAsync, TimeProvider.System, client.Token));
        var (status, body) = await SendAsync(muster, MakeAsync, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal((201, "made"), (status, body));
        Assert.Equal(1, done);
    }

    [Fact]
    public async Task What_the_clock_cut_off_is_not_done_again_by_a_retry()
    {
        await using var muster = await RunningMuster.StartAsync();
        var clock = new TickingClock();
        var done = 0;

        Task MakeAsync(HttpContext context)
        {
            done++;
            clock.Ring();
            return Task.FromCanceled(context.RequestAborted);
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(muster, MakeAsync, clock, TestContext.Current.CancellationToken));
        var (status, body) = await SendAsync(muster, MakeAsync, clock, TestContext.Current.CancellationToken);

        Assert.Equal(409, status);
        Assert.Contains("idempotency.in_flight", body, StringComparison.Ordinal);
        Assert.Equal(1, done);
    }

    static async Task<(int Status, string Body)> SendAsync(RunningMuster muster, RequestDelegate handler, TimeProvider clock, CancellationToken client)
    {
        var context = new DefaultHttpContext { RequestServices = muster.Services, RequestAborted = client };
        context.Request.Method = "POST";
        context.Request.Path = "/api/v1/groups";
        context.Request.Headers[IdempotencyMiddleware.Header] = "k1";
        context.User = new([new([new(System.Security.Claims.ClaimTypes.NameIdentifier, "Payroll")])]);
        context.Response.Body = new MemoryStream();

        await new IdempotencyMiddleware(handler, clock).InvokeAsync(context, muster.Services.GetRequiredService<KeptAnswers>());

        context.Response.Body.Position = 0;
        return (context.Response.StatusCode, await new StreamReader(context.Response.Body).ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
