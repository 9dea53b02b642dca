using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Muster.Accounts;
using Muster.Persistence;

namespace Muster.Web.Accounts;

/// <summary><c>Authorization: Bearer muster_…</c> (RFC 6750).</summary>
sealed class AccessTokenHandler(
    MusterDb db, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "muster.token";
    const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();

        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        var hash = AccessToken.HashOf(header[Bearer.Length..].Trim());

        if (await db.AccessTokens.AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash && t.RevokedAt == null, Context.RequestAborted) is not { } token)
            return AuthenticateResult.Fail("Unknown or revoked.");

        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, token.Id.ToString()), new Claim(Actor.NameClaim, token.Name)], Scheme);

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return base.HandleChallengeAsync(properties);
    }
}
