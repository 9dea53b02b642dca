using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Muster.Web.Hosting;

static class Server
{
    /// <summary>"json" writes each entry of the log as a line of JSON; anything else, or nothing, as text.</summary>
    public const string LogFormatName = "MUSTER_LOG_FORMAT";

    static readonly TimeSpan PatienceWithRequests = TimeSpan.FromMinutes(1);

    // Requests that are being answered may end; an import gives its lease back, and another node, or the next start, goes on.
    static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(8);

    public static void AddServer(this WebApplicationBuilder builder, WebSettings settings)
    {
        // Assets lie in wwwroot only once published; before that a manifest beside the executable says where they are.
        builder.WebHost.UseStaticWebAssets();

        if (settings.Urls is { } urls)
            builder.WebHost.UseUrls(urls);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimits.OrdinaryBytes;
        });

        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = UploadLimits.UploadBytes);
        builder.Services.AddRequestTimeouts(o => o.DefaultPolicy = new RequestTimeoutPolicy { Timeout = PatienceWithRequests });
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = PatienceAtTheEnd);
        builder.AddQuietLogging();
    }

    // On the error stream: what is printed on the other one is for the person who started Muster.
    static void AddQuietLogging(this WebApplicationBuilder builder) => builder.Logging
        .ClearProviders()
        .AddConsole(console =>
        {
            console.LogToStandardErrorThreshold = LogLevel.Trace;
            console.FormatterName = builder.Configuration[LogFormatName] == "json" ? ConsoleFormatterNames.Json : ConsoleFormatterNames.Simple;
        })
        .SetMinimumLevel(LogLevel.Warning)
        // A lost race is an outcome here; what nobody expected still arrives through the exception handler.
        .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
        .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
}
