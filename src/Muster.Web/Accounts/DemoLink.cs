using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Muster.Accounts;
using Muster.Persistence;

namespace Muster.Web.Accounts;

/// <summary>The link that signs the demo administrator in, once. Lives as long as the process.</summary>
sealed class DemoLink
{
    public const string Path = "/demo";
    const int KeyBytes = 32;

    int _uses;

    public string Key { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    public static async Task<RedirectHttpResult> OpenAsync(
        string? key, DemoLink link, MusterDb db, TimeProvider clock, SignInManager<User> signIn, CancellationToken cancellation)
    {
        if (!link.TryUse(key ?? ""))
            return TypedResults.Redirect($"{SignInPage.Path}?{SignInPage.NoteParameter}={SignInPage.DemoLinkUsed}");

        await signIn.SignInAsync(await DemoAdministrator.EnsureAsync(db, clock, cancellation), isPersistent: false);
        return TypedResults.Redirect("/");
    }

    bool TryUse(string key) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Key))
        && Interlocked.Exchange(ref _uses, 1) == 0;
}
