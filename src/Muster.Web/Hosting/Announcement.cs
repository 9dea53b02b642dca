using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Muster.Accounts;
using Muster.Persistence;
using Muster.Web.Accounts;

namespace Muster.Web.Hosting;

/// <summary>What a person at the console is told once the server listens.</summary>
static class Announcement
{
    public static async Task WriteAsync(WebApplication app, CancellationToken cancellation)
    {
        var settings = app.Services.GetRequiredService<WebSettings>();
        var address = ReachableFromHere(app.Urls.First());
        await settings.Output.WriteLineAsync($"Muster is at {address}");

        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();

        if (settings.IsDemo)
        {
            await DemoAdministrator.EnsureAsync(db, settings.Clock, cancellation);
            var key = app.Services.GetRequiredService<DemoLink>().Key;
            await settings.Output.WriteLineAsync($"Sign in to the example organisation, once, at\n  {address}{DemoLink.Path}?key={key}");
        }
        else if (!await FirstAdministrator.ExistsAsync(db, cancellation))
        {
            var key = await FirstAdministrator.InviteAsync(db, settings.Clock, cancellation);
            await settings.Output.WriteLineAsync($"Nobody can sign in yet. Create the first administrator, once, at\n  {address}{SetupPage.Path}?key={key}");
        }

        await settings.Output.FlushAsync(cancellation);
    }

    // "Any address" is a place to listen, not one to visit.
    static string ReachableFromHere(string url) => url
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal)
        .TrimEnd('/');
}
