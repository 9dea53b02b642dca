using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Muster.Web.Hosting;

static class TelemetrySettings
{
    const string EndpointName = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Nothing where no collector is named.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration[EndpointName]) ? services : services.AddHostedService<TelemetryExport>();
}
