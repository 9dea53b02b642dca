using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Muster.Accounts;
using Muster.Persistence;
using Muster.Web.Accounts;

namespace Muster.Web.Hosting;

/// <summary>What a person at the console is told once the server listens. The database is asked before: should it go away just then, a server that answers need not end.</summary>
sealed class Announcement
{
    readonly WebApplication _app;

    // The path and the words before it; null where everybody knows how to come in.
    readonly (string Words, string Path)? _wayIn;

    Announcement(WebApplication app, (string Words, string Path)? wayIn) => (_app, _wayIn) = (app, wayIn);

    public static async Task<Announcement> PrepareAsync(WebApplication app, MusterDb db, CancellationToken cancellation)
    {
        var settings = app.Services.GetRequiredService<WebSettings>();

        if (settings.IsDemo)
        {
            await DemoAdministrator.EnsureAsync(db, settings.Clock, cancellation);
            return new(app, ("Sign in to the example organisation, once, at", $"{DemoLink.Path}?key={app.Services.GetRequiredService<DemoLink>().Key}"));
        }

        if (await FirstAdministrator.ExistsAsync(db, cancellation))
            return new(app, null);

        var key = await FirstAdministrator.InviteAsync(db, settings.Clock, cancellation);
        return new(app, ("Nobody can sign in yet. Create the first administrator, once, at", $"{SetupPage.Path}?key={key}"));
    }

    public async Task WriteAsync(CancellationToken cancellation)
    {
        var output = _app.Services.GetRequiredService<WebSettings>().Output;
        var address = ReachableFromHere(_app.Urls.First());
        await output.WriteLineAsync($"Muster is at {address}");

        if (_wayIn is var (words, path))
            await output.WriteLineAsync($"{words}\n  {address}{path}");

        await output.FlushAsync(cancellation);
    }

    // "Any address" is a place to listen, not one to visit.
    static string ReachableFromHere(string url) => url
        .Replace("//[::]", "//localhost", StringComparison.Ordinal)
        .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
        .Replace("//*", "//localhost", StringComparison.Ordinal)
        .Replace("//+", "//localhost", StringComparison.Ordinal)
        .TrimEnd('/');
}
