using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Muster.Accounts;

namespace Muster.Web.Accounts;

/// <summary>Puts the display name into the cookie, so that no page has to ask for it.</summary>
sealed class NamedPrincipalFactory(UserManager<User> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Actor.NameClaim, user.DisplayName));
        return identity;
    }
}
