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
        return services;
    }

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>().WithStaticAssets();
    }
}
