using Microsoft.EntityFrameworkCore;
using Muster.Persistence;

namespace Muster.Imports.Applying;

/// <summary>Lets imports that run at once get on one after another. A turn is long beside opening a long list anew, and ends only where another import waits.</summary>
public sealed class ImportTurn(TimeProvider clock, TimeSpan length)
{
    long? _begun;

    public static ImportTurn Endless { get; } = new(TimeProvider.System, TimeSpan.MaxValue);

    public static ImportTurn Of(TimeProvider clock) => new(clock, TimeSpan.FromSeconds(20));

    /// <summary>Asked after every batch; the turn begins with the first.</summary>
    public async Task<bool> IsOverAsync(MusterDb db, Guid id, CancellationToken cancellation)
    {
        _begun ??= clock.GetTimestamp();

        if (clock.GetElapsedTime(_begun.Value) < length)
            return false;

        var now = clock.GetUtcNow();
        return await db.Imports.Where(Import.Running).AnyAsync(i => i.Id != id && (i.LeaseUntil == null || i.LeaseUntil <= now), cancellation);
    }
}
