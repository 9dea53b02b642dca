using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Muster.Persistence;

namespace Muster.Web.Accounts;

/// <summary>Ends a session at once when the person's security stamp is another one: the password was changed, or the account is gone.</summary>
/// <remarks>
/// Identity's own check renews the cookie each time it looks, and a renewed cookie forbids caching; so it looks only twice an hour.
/// </remarks>
static class LiveSessions
{
    public static async Task CheckAsync(CookieValidatePrincipalContext session)
    {
        var context = session.HttpContext;

        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            return;

        var stampClaim = context.RequestServices.GetRequiredService<IOptions<IdentityOptions>>().Value.ClaimsIdentity.SecurityStampClaimType;
        var stamp = session.Principal!.FindFirst(stampClaim)?.Value;

        if (stamp is not null && Guid.TryParse(session.Principal.ActorId(), out var id) && await IsStampAsync(context, id, stamp))
            return;

        session.RejectPrincipal();
        await context.SignOutAsync(session.Scheme.Name);
    }

    static Task<bool> IsStampAsync(HttpContext context, Guid id, string stamp) =>
        context.RequestServices.GetRequiredService<MusterDb>().Users.AnyAsync(u => u.Id == id && u.SecurityStamp == stamp, context.RequestAborted);
}
