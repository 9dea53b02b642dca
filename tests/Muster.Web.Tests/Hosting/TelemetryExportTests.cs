using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Muster.Web.Hosting;

namespace Muster.Web.Tests.Hosting;

public sealed class TelemetryExportTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_sent_where_no_collector_is_named()
    {
        await using var muster = await RunningMuster.StartAsync();

        Assert.DoesNotContain(muster.Services.GetServices<IHostedService>(), s => s is TelemetryExport);
    }

    [Fact]
    public async Task A_collector_that_is_named_gets_traces_and_metrics()
    {
        await using var collector = await Collector.StartAsync();

        await using (var muster = await RunningMuster.StartAsync(
            configuration: ["--OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"]))
            await muster.OpenClient().GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);

        // Sent at the latest when the server ends.
        Assert.Contains("/v1/traces", collector.Asked);
        Assert.Contains("/v1/metrics", collector.Asked);
    }

    sealed class Collector : IAsyncDisposable
    {
        readonly WebApplication _app;
        readonly ConcurrentBag<string> _asked = [];

        Collector()
        {
            var builder = WebApplication.CreateSlimBuilder(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None"]);
            _app = builder.Build();
            _app.Run(context =>
            {
                _asked.Add(context.Request.Path);
                context.Response.StatusCode = (int)HttpStatusCode.OK;
                return Task.CompletedTask;
            });
        }

        public string Address => _app.Urls.First();

        public IEnumerable<string> Asked => _asked;

        public static async Task<Collector> StartAsync()
        {
            var collector = new Collector();
            await collector._app.StartAsync(Cancellation);
            return collector;
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
