using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Muster.Bench.Starting;

/// <summary>The smallest web server of the same framework: what no Muster can start faster than.</summary>
static class BareServer
{
    public const string Scenario = "bare-server";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/sign-in", () => TypedResults.Text("Hello"));
        await app.StartAsync();
        Console.WriteLine($"Listening at {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }
}
