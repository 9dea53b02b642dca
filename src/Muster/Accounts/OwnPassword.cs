using Microsoft.AspNetCore.Identity;
using Muster.Persistence;

namespace Muster.Accounts;

/// <summary>A person changes the own password.</summary>
public static class OwnPassword
{
    /// <summary>The current one does not fit.</summary>
    public const string WrongCurrent = nameof(IdentityErrorDescriber.PasswordMismatch);

    /// <summary>Where it succeeds, every session of this person ends, for the security stamp is another one.</summary>
    /// <param name="users">On the same <paramref name="db"/>.</param>
    public static async Task<IdentityResult> ChangeAsync(
        MusterDb db, UserManager<User> users, TimeProvider clock, User user, string current, string password, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, user.DisplayName, cancellation);
        var result = await users.ChangePasswordAsync(user, current, password);

        if (!result.Succeeded)
            return result;

        write.Record("account.change_password", user.Id);
        await write.CommitAsync(cancellation);
        return result;
    }
}
