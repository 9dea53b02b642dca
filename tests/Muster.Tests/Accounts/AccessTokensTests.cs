using Microsoft.EntityFrameworkCore;
using Muster.Accounts;
using Muster.Outcomes;
using Muster.Tests.Databases;

namespace Muster.Tests.Accounts;

public sealed class AccessTokensTests
{
    const string Actor = TestDirectory.Actor;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_secret_is_kept_as_its_hash_only_and_revoked_by_name(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var issued = (await IssueAsync(database, "Payroll")).Get();
        Assert.Equal(RefusalCodes.NameTaken, (await IssueAsync(database, "Payroll")).Refused().Code);

        var hash = AccessToken.HashOf(issued.Secret);
        Assert.Equal(issued.Id, await database.WithAsync(db => db.AccessTokens.Where(t => t.Hash == hash).Select(t => t.Id).SingleAsync(Cancellation)));
        Assert.DoesNotContain(issued.Secret, await database.WithAsync(db => db.AuditEntries.Select(e => e.After).SingleAsync(Cancellation)), StringComparison.Ordinal);

        Assert.NotNull((await RevokeAsync(database, "Payroll")).Get().RevokedAt);
        Assert.Equal(RefusalCodes.TokenUnknown, (await RevokeAsync(database, "Payroll")).Refused().Code);
        Assert.NotEqual(issued.Secret, (await IssueAsync(database, "Payroll")).Get().Secret);

        var rows = await database.WithAsync(db => AccessTokens.ListAsync(db, Cancellation));
        Assert.Equal(2, rows.Count);
        Assert.Single(rows, r => r.RevokedAt is null);
    }

    static Task<Outcome<AccessTokens.Issued>> IssueAsync(TestDatabase database, string name) =>
        database.WithAsync(db => AccessTokens.IssueAsync(db, database.Clock, Actor, name, Cancellation));

    static Task<Outcome<AccessTokens.Row>> RevokeAsync(TestDatabase database, string name) =>
        database.WithAsync(db => AccessTokens.RevokeAsync(db, database.Clock, Actor, name, Cancellation));
}
