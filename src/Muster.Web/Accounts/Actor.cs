using System.Security.Claims;

namespace Muster.Web.Accounts;

/// <summary>Who does it, as histories and the audit name them.</summary>
static class Actor
{
    public const string NameClaim = "muster.name";

    /// <summary>A person's display name, or a token's name.</summary>
    public static string ActorName(this ClaimsPrincipal principal) => principal.FindFirstValue(NameClaim)!;

    public static string ActorId(this ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier)!;
}
