using Microsoft.AspNetCore.Identity;

namespace Muster.Accounts;

/// <summary>A person who may sign in to Muster; not a learner.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int DisplayNameLength = 100;

    public string DisplayName { get; set; } = "";
}
