using Microsoft.EntityFrameworkCore;
using Muster.Groups;
using Muster.Imports.Applying;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Applying;

public sealed class GroupsLeftTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Only_names_that_left_since_are_among_them_and_none_is_asked_for_twice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await RemoveAsync(database, "Yard");
        var since = await database.WithAsync(db => db.DirectoryRevisions.Select(d => d.Revision).SingleAsync(Cancellation));
        await RemoveAsync(database, "Kitchen");
        var left = new GroupsLeft(since);

        await database.WithAsync(db => left.LookUpAsync(db, ["Kitchen", "kit chen", "Yard", "Ward"], Cancellation));

        Assert.True(left.Contains("kitchen"));
        Assert.False(left.Contains("yard"));
        Assert.False(left.Contains("ward"));
        await left.LookUpAsync(null!, ["Kitchen", "Ward"], Cancellation);
    }

    static async Task RemoveAsync(TestDatabase database, string name)
    {
        var group = await database.GroupAsync(name);
        (await database.WithAsync(db => GroupEditing.RemoveAsync(db, database.Clock, "Bea", group, Cancellation))).Get();
    }
}
