using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Tests.Databases;
using Muster.Web.Imports;

namespace Muster.Web.Tests.Imports;

public sealed class ShortWorkTests
{
    const int Clients = 4;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Whoever_confirmed_a_short_list_sees_it_done_also_where_somebody_else_was_quicker_to_take_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var list = new MemoryStream(ListUpload.Sample("new-starters.csv"));
        var import = (await database.WithAsync(db => ImportUpload.StoreAsync(db, database.Clock, "Ann", "list.csv", list, new(), Cancellation))).Get();
        var confirmed = (await database.WithAsync(db => ImportConfirmation.ConfirmAsync(db, database.Clock, "Ann", import.Id, seen: null, Cancellation))).Get();
        var work = database.Services.GetRequiredService<ImportWork>();

        var seen = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            await work.DoShortAsync(confirmed, Cancellation);
            return await database.WithAsync(db => db.Imports.Select(i => i.Status).SingleAsync(Cancellation));
        })));

        Assert.All(seen, status => Assert.Equal(ImportStatus.Done, status));
    }
}
