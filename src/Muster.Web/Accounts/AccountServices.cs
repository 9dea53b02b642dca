using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Muster.Accounts;
using Muster.Persistence;
using Muster.Web.Api;

namespace Muster.Web.Accounts;

/// <summary>Who may come in: people by cookie on pages, tokens on the API, nobody by default.</summary>
static class AccountServices
{
    const string CookieName = "muster";
    const string ByPath = "muster.by-path";
    static readonly TimeSpan SignedInFor = TimeSpan.FromHours(12);
    static readonly TimeSpan LockedOutFor = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddAccounts(this IServiceCollection services, WebSettings settings)
    {
        services.AddSingleton<SetupState>();

        services
            .AddIdentityCore<User>(WhatIsAsked)
            .AddEntityFrameworkStores<MusterDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<NamedPrincipalFactory>();

        services
            .AddAuthentication(ByPath)
            .AddPolicyScheme(ByPath, null, o => o.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, AccessTokenHandler>(AccessTokenHandler.Scheme, null)
            .AddIdentityCookies();

        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = CookieName;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = SignedInFor;
            cookie.LoginPath = SignInPage.Path;
            cookie.AccessDeniedPath = "/error/403";
            cookie.ReturnUrlParameter = SignInPage.ReturnParameter;
            cookie.Events.OnValidatePrincipal = LiveSessions.CheckAsync;
        });

        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

        if (settings.IsDemo)
            services.AddSingleton<DemoLink>();

        return services;
    }

    public static void MapAccounts(this IEndpointRouteBuilder app, WebSettings settings)
    {
        if (settings.IsDemo)
            app.MapGet(DemoLink.Path, DemoLink.OpenAsync).AllowAnonymous().ExcludeFromDescription();
    }

    static void WhatIsAsked(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        // The email address is the user name, and it has been checked as one.
        identity.User.AllowedUserNameCharacters = "";

        // NIST SP 800-63B, 3.1.1.2: length, and no rules of composition.
        identity.Password.RequiredLength = PasswordRule.MinLength;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;

        identity.Lockout.MaxFailedAccessAttempts = 10;
        identity.Lockout.DefaultLockoutTimeSpan = LockedOutFor;
    }

    // A cookie is never looked at on the API, so no other site can make a browser use it.
    static string SchemeOf(HttpContext context) =>
        ApiPaths.IsApi(context.Request) && !IsReadByPerson(context.Request)
            ? AccessTokenHandler.Scheme
            : IdentityConstants.ApplicationScheme;

    // The API's description changes nothing, so somebody signed in may look at it.
    static bool IsReadByPerson(HttpRequest request) => ApiPaths.IsDescription(request) && request.Cookies.ContainsKey(CookieName);
}
