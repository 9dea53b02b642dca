using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Muster.Web.Hosting;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Security;

public sealed class ProxyTests
{
    [Theory]
    [InlineData("10.1.2.3", "203.0.113.9", "10.1.0.0/16", "203.0.113.9")]
    [InlineData("10.0.0.7", "203.0.113.9", "192.0.2.1, 10.0.0.7", "203.0.113.9")]
    [InlineData("::ffff:10.0.0.7", "203.0.113.9", "10.0.0.7", "203.0.113.9")]
    [InlineData("10.2.0.1", "203.0.113.9", "10.1.0.0/16", "10.2.0.1")]
    [InlineData("10.1.2.3", "203.0.113.9", "", "10.1.2.3")]
    [InlineData("127.0.0.1", "203.0.113.9", "", "203.0.113.9")]
    [InlineData("10.1.2.3", "203.0.113.9, 10.1.0.1", "10.1.0.0/16", "203.0.113.9")]
    [InlineData("10.1.2.3", "203.0.113.9, 198.51.100.1", "10.1.0.0/16", "198.51.100.1")]
    public async Task Only_a_trusted_proxy_is_believed_about_the_client(string proxy, string forwardedFor, string trusted, string client)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(proxy);
        context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        await using var services = new ServiceCollection().AddLogging().AddProxies(Configuration(trusted)).BuildServiceProvider();
        var app = new ApplicationBuilder(services);
        app.UseForwardedHeaders();
        app.Run(_ => Task.CompletedTask);

        await app.Build()(context);

        Assert.Equal(client, context.Connection.RemoteIpAddress.ToString());
    }

    [Theory]
    [InlineData("10.0.0.7/33")]
    [InlineData("proxy.internal")]
    public void What_is_no_network_stops_the_start(string trusted) =>
        Assert.Contains(trusted, Assert.Throws<ArgumentException>(() => new ServiceCollection().AddProxies(Configuration(trusted))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Tries_to_sign_in_are_counted_by_the_clients_own_address()
    {
        await using var muster = await RunningMuster.StartAsync();

        for (var i = 0; i < 10; i++)
            Assert.NotEqual(429, await TryAsync("203.0.113.1"));

        Assert.Equal(429, await TryAsync("203.0.113.1"));
        Assert.NotEqual(429, await TryAsync("203.0.113.2"));

        async Task<int> TryAsync(string client)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Headers = { { "X-Forwarded-For", client } } };
            using var answer = await muster.OpenClient().SendAsync(request, TestContext.Current.CancellationToken);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task Uploads_are_counted_by_token()
    {
        await using var muster = await RunningMuster.StartAsync();
        var payroll = muster.OpenClient((await muster.IssueTokenAsync("Payroll")).Secret);
        var rota = muster.OpenClient((await muster.IssueTokenAsync("Rota")).Secret);

        for (var i = 0; i < 30; i++)
            Assert.Equal(422, (await payroll.UploadTextAsync("")).Status);

        Assert.Equal(429, (await payroll.UploadTextAsync("")).Status);
        Assert.Equal(422, (await rota.UploadTextAsync("")).Status);
    }

    static IConfiguration Configuration(string trusted) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(Proxies.TrustedName, trusted)]).Build();
}
