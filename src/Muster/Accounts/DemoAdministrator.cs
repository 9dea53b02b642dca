using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Accounts;

/// <summary>Whom the example organisation signs in. Has no password: only the link printed at start opens the door.</summary>
public static class DemoAdministrator
{
    public const string Email = "demo@muster.example";

    public static async Task<User> EnsureAsync(MusterDb db, TimeProvider clock, CancellationToken cancellation)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Email == Email, cancellation) is { } existing)
            return existing;

        var user = new User
        {
            Id = Ids.Next(clock),
            DisplayName = "Demo administrator",
            Email = Email,
            NormalizedEmail = Email.ToUpperInvariant(),
            UserName = Email,
            NormalizedUserName = Email.ToUpperInvariant(),
            SecurityStamp = SetupLink.Issue(clock.GetUtcNow()).Key,
        };

        db.Add(user);
        await db.SaveChangesAsync(cancellation);
        return user;
    }
}
