using Muster.Accounts;
using Muster.Persistence;

namespace Muster.Web.Accounts;

/// <summary>Whether there is an administrator. Once there is, nobody asks the database again.</summary>
sealed class SetupState(WebSettings settings)
{
    volatile bool _isDone = settings.IsDemo;

    public async ValueTask<bool> IsDoneAsync(MusterDb db, CancellationToken cancellation) =>
        _isDone || (_isDone = await FirstAdministrator.ExistsAsync(db, cancellation));
}
