using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Accounts;

/// <summary>How the first account comes to be: by a link that only somebody at the server's console has seen.</summary>
public static class FirstAdministrator
{
    /// <summary>The error code of a link that is unknown, used, or replaced by a newer one.</summary>
    public const string InvalidLink = "InvalidLink";

    const string Actor = "Setup link";

    /// <summary>The demo administrator does not count: without a demo there is no way in for it.</summary>
    public static Task<bool> ExistsAsync(MusterDb db, CancellationToken cancellation) =>
        db.Users.AnyAsync(u => u.Email != DemoAdministrator.Email, cancellation);

    /// <summary>Makes a new link; earlier ones no longer work.</summary>
    /// <returns>The link's key, which is not kept.</returns>
    public static async Task<string> InviteAsync(MusterDb db, TimeProvider clock, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.SetupLinks.ExecuteDeleteAsync(cancellation);
        var (link, key) = SetupLink.Issue(clock.GetUtcNow());
        db.Add(link);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return key;
    }

    public static Task<bool> IsInvitedAsync(MusterDb db, string key, CancellationToken cancellation)
    {
        var hash = SetupLink.HashOf(key);
        return db.SetupLinks.AnyAsync(l => l.Hash == hash, cancellation);
    }

    /// <summary>Uses the link up and creates the account together, or does neither: a refused password leaves the link valid.</summary>
    /// <param name="users">On the same <paramref name="db"/>.</param>
    public static async Task<IdentityResult> CreateAsync(
        MusterDb db, UserManager<User> users, TimeProvider clock, string key, User user, string password, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, Actor, cancellation);
        var hash = SetupLink.HashOf(key);

        if (await db.SetupLinks.Where(l => l.Hash == hash).ExecuteDeleteAsync(cancellation) == 0 || await ExistsAsync(db, cancellation))
            return IdentityResult.Failed(new IdentityError { Code = InvalidLink, Description = "This link has been used or replaced by a newer one." });

        user.Id = write.NextId();
        var result = await users.CreateAsync(user, password);

        if (!result.Succeeded)
            return result;

        write.Record("account.create", user.Id, after: new { user.Email, user.DisplayName });
        await write.CommitAsync(cancellation);
        return result;
    }
}
