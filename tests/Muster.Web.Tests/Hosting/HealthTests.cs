using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Tests.Databases;

namespace Muster.Web.Tests.Hosting;

public sealed class HealthTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_server_is_ready_while_its_database_is_of_its_version(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(muster, "/health/ready"));

        await muster.Database.WithAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"", Cancellation));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), await AskAsync(muster, "/health/ready"));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), await AskAsync(muster, "/health/live"));
    }

    [Fact]
    public async Task Balancers_ask_before_there_is_an_administrator_too()
    {
        await using var muster = await RunningMuster.StartNewAsync();

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(muster, "/health")).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(muster, "/health/live")).Status);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(muster, "/health/ready")).Status);
    }

    [Fact]
    public async Task A_server_about_to_end_takes_no_more_requests()
    {
        await using var muster = await RunningMuster.StartAsync();
        await using var scope = muster.Services.CreateAsyncScope();
        var check = ActivatorUtilities.CreateInstance<Muster.Web.Hosting.DatabaseReady>(scope.ServiceProvider);
        muster.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        var result = await check.CheckHealthAsync(new(), Cancellation);

        Assert.Equal("The server is about to end.", result.Description);
    }

    static async Task<(HttpStatusCode Status, string Text)> AskAsync(RunningMuster muster, string path)
    {
        using var answer = await muster.OpenClient().GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}
