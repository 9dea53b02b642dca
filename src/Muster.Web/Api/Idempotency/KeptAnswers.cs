using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Persistence;

namespace Muster.Web.Api.Idempotency;

/// <summary>The answers in the database. Contexts of its own: a request's context has its work, and may have failed with it.</summary>
sealed class KeptAnswers(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Makes the key this request's. The primary key decides between two that come together.</summary>
    /// <returns>Null where it is ours now, otherwise what came before.</returns>
    public async Task<IdempotencyKey?> ClaimAsync(string actor, string key, byte[] hash, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MusterDb>();
        db.Add(new IdempotencyKey { Actor = actor, Key = key, RequestHash = hash, CreatedAt = clock.GetUtcNow() });

        try
        {
            await db.SaveChangesAsync(cancellation);
            return null;
        }
        catch (DbUpdateException exception) when (db.IsUniqueConstraintViolation(exception))
        {
            db.ChangeTracker.Clear();
        }

        // Gone where the first request failed in this very moment: as good as still under way, and the next try finds out.
        return await db.IdempotencyKeys.AsNoTracking().SingleOrDefaultAsync(k => k.Actor == actor && k.Key == key, cancellation)
            ?? new IdempotencyKey { Actor = actor, Key = key, RequestHash = hash, CreatedAt = clock.GetUtcNow() };
    }

    public async Task KeepAsync(string actor, string key, KeptAnswer answer, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();

        await Keys(scope, actor, key).ExecuteUpdateAsync(set => set
            .SetProperty(k => k.Status, answer.Status)
            .SetProperty(k => k.Location, answer.Location)
            .SetProperty(k => k.ContentType, answer.ContentType)
            .SetProperty(k => k.Body, answer.Body), cancellation);
    }

    /// <summary>What failed on our side may be tried again with the same key.</summary>
    public async Task ForgetAsync(string actor, string key, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        await Keys(scope, actor, key).ExecuteDeleteAsync(cancellation);
    }

    static IQueryable<IdempotencyKey> Keys(AsyncServiceScope scope, string actor, string key) =>
        scope.ServiceProvider.GetRequiredService<MusterDb>().IdempotencyKeys.Where(k => k.Actor == actor && k.Key == key);
}
