using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Muster.Web.Components;

static class Pages
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "muster-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // The content security policy says it for browsers of today.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });

        services.AddRazorComponents();

        // The screens speak one language, whatever the server's own settings are.
        services.Configure<RequestLocalizationOptions>(o =>
        {
            o.SetDefaultCulture("en-GB").AddSupportedCultures("en-GB").AddSupportedUICultures("en-GB");
            o.RequestCultureProviders.Clear();
        });

        return services;
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().WithStaticAssets();
    }
}
