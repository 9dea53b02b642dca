using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Muster.Persistence;
using Muster.Web.Accounts;
using Muster.Web.Api;
using Muster.Web.Components;
using Muster.Web.Errors;
using Muster.Web.Hosting;
using Muster.Web.Imports;
using Muster.Web.Mail;
using Muster.Web.Mappings;
using Muster.Web.Reports;
using Muster.Web.Security;
using Muster.Web.Training.Annual;

namespace Muster.Web;

/// <summary>The web application and API.</summary>
public static class MusterWeb
{
    /// <summary>Serves until cancelled or told to stop. Migrates the database first.</summary>
    public static async Task RunAsync(WebSettings settings, CancellationToken cancellation)
    {
        Warming.Begin(settings.Database);
        await using var app = Build(settings);
        await StartAsync(app, cancellation);
        await app.WaitForShutdownAsync(cancellation);
    }

    /// <summary>The composed application, not started: for <see cref="StartAsync"/> and for tests.</summary>
    public static WebApplication Build(WebSettings settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings.Args,
            ContentRootPath = AppContext.BaseDirectory,
        });

        builder.AddServer(settings);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(settings.Clock)
            .AddMuster(settings.Database)
            .AddKeys()
            .AddHealth()
            .AddTelemetry(builder.Configuration)
            .AddAccounts(settings)
            .AddProxies(builder.Configuration)
            .AddRateLimits()
            .AddErrors()
            .AddPages()
            .AddApi()
            .AddImports()
            .AddMail(builder.Configuration)
            .AddReports();

        var app = builder.Build();

        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseErrors();
        app.UseRouting();
        app.UseRequestTimeouts();
        app.UseRequestLocalization();
        app.UseAuthentication();
        app.UseSetupFirst();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseTooLarge();
        app.UseAntiforgery();
        app.UseApi();

        app.MapHealth();
        app.MapAccounts(settings);
        app.MapApi();
        app.MapImportDownloads();
        app.MapMappingDownload();
        app.MapReportDownloads();
        app.MapAnnualDownload();
        app.MapPages();

        return app;
    }

    /// <summary>Prepares the database, listens, and prints the address.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellation)
    {
        Announcement announcement;
        var endpoints = Warming.EndpointsAsync(app);

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
            await DatabaseSetup.PrepareAsync(db, cancellation);
            await FirstKey.EnsureAsync(db, app.Services.GetRequiredService<TimeProvider>(), cancellation);
            announcement = await Announcement.PrepareAsync(app, db, cancellation);
        }

        await endpoints;
        await app.StartAsync(cancellation);
        await announcement.WriteAsync(cancellation);
    }
}
