using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Muster.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Muster.Web.Hosting;

/// <summary>Sends traces and metrics to a collector, by the OpenTelemetry protocol and its own settings (OTEL_...).</summary>
sealed class TelemetryExport(IConfiguration configuration) : IHostedService, IDisposable
{
    TracerProvider? _traces;
    MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // The framework's and Npgsql's own sources: requests by route, statements without their values.
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(Settings)
            .ConfigureResource(r => r.AddService("muster"))
            .AddSource(Measures.Name, "Npgsql", "Microsoft.AspNetCore")
            .AddOtlpExporter()
            .Build();

        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(Settings)
            .ConfigureResource(r => r.AddService("muster"))
            .AddMeter(Measures.Name, "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter()
            .Build();

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    // Wherever they come from, not from the environment alone.
    void Settings(IServiceCollection services) => services.AddSingleton(configuration);
}
