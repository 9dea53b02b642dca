using Muster.Groups;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Problems;
using Muster.Tests.Databases;

namespace Muster.Tests.Groups;

public sealed class GroupEditingTests
{
    const string Actor = TestDirectory.Actor;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Groups_are_listed_by_name_with_their_active_members_counted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var nursing = await database.GroupAsync("Nursing");
        await database.GroupAsync("Kitchen");
        await database.LearnerAsync("Ann", "Lee", nursing);
        var gone = await database.LearnerAsync("Bo", "Diaz", nursing);
        await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, Actor, gone.Id, Cancellation));

        var rows = await ListAsync(database);

        Assert.Equal([("Kitchen", 0), ("Nursing", 1)], rows.Select(r => (r.Name, r.Members)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Members_are_counted_to_one_more_than_is_asked_and_the_archived_not(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (nursing, kitchen) = (await database.GroupAsync("Nursing"), await database.GroupAsync("Kitchen"));
        var gone = await database.LearnerAsync("Ann", "Old", nursing, kitchen);
        await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, Actor, gone.Id, Cancellation));

        foreach (var name in new[] { "Ann", "Bo", "Cy", "Di" })
            await database.LearnerAsync(name, "Lee", name == "Ann" ? [nursing, kitchen] : [nursing]);

        Assert.Equal([1, 3], (await database.WithAsync(db => GroupRow.PageAsync(db, null, 50, Cancellation, most: 2))).Rows.Select(r => r.Members));
        Assert.Equal([1, 4], (await database.WithAsync(db => GroupRow.PageAsync(db, null, 50, Cancellation))).Rows.Select(r => r.Members));
        Assert.Equal(4, (await database.WithAsync(db => GroupRow.FindAsync(db, nursing, GroupRow.MostCounted, Cancellation)))?.Members);
        Assert.Equal((int.MaxValue, 2), await database.WithAsync(async db => (await GroupRow.MostOfEachAsync(db, 2, Cancellation), await GroupRow.MostOfEachAsync(db, 2, Cancellation, mostCounted: 4))));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_name_is_taken_ignoring_case_and_blanks_until_its_group_is_removed(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var night = await database.GroupAsync("Night Shift");

        Assert.Equal(RefusalCodes.NameTaken, (await AddAsync(database, "nightshift")).Refused().Code);

        await RemoveAsync(database, night);
        Assert.NotEqual(night, (await AddAsync(database, "nightshift")).Get().Id);
    }

    [Theory]
    [InlineData("", RefusalCodes.NameMissing)]
    [InlineData("Day; Night", RefusalCodes.NameInvalid)]
    public async Task A_name_that_no_list_could_hold_is_refused(string name, string code)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal(code, (await AddAsync(database, name)).Refused().Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_group_is_renamed_but_not_to_the_name_of_another(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var night = await database.GroupAsync("Night");
        await database.GroupAsync("Day");

        Assert.Equal(RefusalCodes.NameTaken, (await RenameAsync(database, night, "DAY")).Refused().Code);
        Assert.Equal("Late", (await RenameAsync(database, night, " Late ")).Get().Name);
        Assert.Equal(["Day", "Late"], (await ListAsync(database)).Select(r => r.Name));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Removing_a_group_changes_its_members_and_nobody_else(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (night, day) = (await database.GroupAsync("Night"), await database.GroupAsync("Day"));
        var ann = await database.LearnerAsync("Ann", "Lee", night, day);
        var bo = await database.LearnerAsync("Bo", "Diaz", day);

        await RemoveAsync(database, night);

        var (annNow, boNow) = (await RecordAsync(database, ann.Id), await RecordAsync(database, bo.Id));
        Assert.Equal(["Day"], annNow.Groups.Select(g => g.Name));
        Assert.True(annNow.Revision > bo.Revision);
        Assert.Equal(bo.Revision, boNow.Revision);
        Assert.Equal(ProblemCodes.GroupUnknown, (await RenameAsync(database, night, "Late")).Refused().Code);
    }

    static Task<Outcome<Group>> AddAsync(TestDatabase database, string name) =>
        database.WithAsync(db => GroupEditing.AddAsync(db, database.Clock, Actor, name, Cancellation));

    static Task<Outcome<Group>> RenameAsync(TestDatabase database, Guid id, string name) =>
        database.WithAsync(db => GroupEditing.RenameAsync(db, database.Clock, Actor, id, name, Cancellation));

    static async Task RemoveAsync(TestDatabase database, Guid id) =>
        (await database.WithAsync(db => GroupEditing.RemoveAsync(db, database.Clock, Actor, id, Cancellation))).Get();

    static Task<List<GroupRow>> ListAsync(TestDatabase database) => database.WithAsync(db => GroupRow.ListAsync(db, Cancellation));

    static async Task<LearnerRecord> RecordAsync(TestDatabase database, Guid id) =>
        (await database.WithAsync(db => LearnerRecord.ReadAsync(db, id, Cancellation)))!;
}
