using Microsoft.EntityFrameworkCore;
using Muster.Outcomes;
using Muster.Persistence;

namespace Muster.Accounts;

/// <summary>What an administrator does with access tokens.</summary>
public static class AccessTokens
{
    public sealed record Row(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? RevokedAt);

    public sealed record Issued(Guid Id, string Name, string Secret);

    /// <summary>Revoked ones too, newest first.</summary>
    public static Task<List<Row>> ListAsync(MusterDb db, CancellationToken cancellation) =>
        db.AccessTokens
            .OrderByDescending(t => t.CreatedAt).ThenByDescending(t => t.Id)
            .Select(t => new Row(t.Id, t.Name, t.CreatedAt, t.RevokedAt))
            .ToListAsync(cancellation);

    /// <summary>The secret is in the answer and nowhere else. A revoked token's name is free again.</summary>
    public static async Task<Outcome<Issued>> IssueAsync(MusterDb db, TimeProvider clock, string actor, string name, CancellationToken cancellation)
    {
        var given = GivenName.Of(name, AccessToken.NameLength, "A token's name");

        if (given.IsRefused)
            return given.Refusal;

        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.AccessTokens.AnyAsync(t => t.Name == given.Value && t.RevokedAt == null, cancellation))
            return GivenName.Taken(given.Value, "a token");

        var (token, secret) = AccessToken.Issue(write.NextId(), given.Value, write.Now);
        db.Add(token);
        write.Record("token.add", token.Id, after: new { token.Name });
        await write.CommitAsync(cancellation);
        return new Issued(token.Id, token.Name, secret);
    }

    /// <summary>From now on nobody comes in with it.</summary>
    public static async Task<Outcome<Row>> RevokeAsync(MusterDb db, TimeProvider clock, string actor, string name, CancellationToken cancellation)
    {
        await using var write = await DirectoryWrite.BeginAsync(db, clock, actor, cancellation);

        if (await db.AccessTokens.SingleOrDefaultAsync(t => t.Name == name && t.RevokedAt == null, cancellation) is not { } token)
            return Refusal.Unknown(RefusalCodes.TokenUnknown, $"There is no token called “{name}” that is still valid.");

        token.Revoke(write.Now);
        write.Record("token.revoke", token.Id, after: new { token.Name });
        await write.CommitAsync(cancellation);
        return new Row(token.Id, token.Name, token.CreatedAt, token.RevokedAt);
    }
}
