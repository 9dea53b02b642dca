using Muster.CustomFields;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Problems;
using Muster.Tests.Databases;

namespace Muster.Tests.Learners;

public sealed class LearnerEditingTests
{
    const string Actor = TestDirectory.Actor;

    static readonly LearnerDetails Ann = new("Ann", "Lee", "ann.lee@x.example");

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Names_address_values_and_groups_are_changed_together(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (night, day) = (await database.GroupAsync("Night"), await database.GroupAsync("Day"));
        var badge = await database.FieldAsync("Badge No", CustomFieldKind.Text);
        var hours = await database.FieldAsync("Hours", CustomFieldKind.Number);
        var learner = await database.LearnerAsync("Ann", "Lee", night);

        var values = new Dictionary<Guid, string?> { [badge.Id] = " 007 ", [hours.Id] = "37.50" };
        var changed = await ChangeAsync(database, learner.Id, new(" Anna ", "Lee", "mailto:ANNA@x.example", values, [day]), learner.Revision);

        var record = await RecordAsync(database, learner.Id);
        Assert.Equal(("Anna", "Lee", "ANNA@x.example"), (record.FirstName, record.LastName, record.Email));
        Assert.Equal([("Badge No", "007"), ("Hours", "37.5")], record.Custom.Select(c => (c.Field.Name, c.Value)));
        Assert.Equal(["Day"], record.Groups.Select(g => g.Name));
        Assert.Equal(changed.Get().Revision, record.Revision);
        Assert.True(record.Revision > learner.Revision);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Values_and_groups_not_named_stay_and_a_blank_value_is_cleared(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var night = await database.GroupAsync("Night");
        var badge = await database.FieldAsync("Badge No", CustomFieldKind.Text);
        var hours = await database.FieldAsync("Hours", CustomFieldKind.Number);
        var learner = await database.LearnerAsync("Ann", "Lee", night);
        await ChangeAsync(database, learner.Id, Ann with { Custom = new Dictionary<Guid, string?> { [badge.Id] = "007", [hours.Id] = "8" } });

        (await ChangeAsync(database, learner.Id, Ann with { Custom = new Dictionary<Guid, string?> { [hours.Id] = " " } })).Get();

        var record = await RecordAsync(database, learner.Id);
        Assert.Equal(["007", null], record.Custom.Select(c => c.Value));
        Assert.Equal(["Night"], record.Groups.Select(g => g.Name));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_address_that_another_learner_has_is_refused_ignoring_case(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.LearnerAsync("Bo", "Diaz");
        var ann = await database.LearnerAsync("Ann", "Lee");

        var outcome = await ChangeAsync(database, ann.Id, Ann with { Email = "BO.diaz@X.example" });

        Assert.Equal(ProblemCodes.EmailAlreadyExists, outcome.Refused().Code);
        Assert.Equal(RefusalKind.Conflict, outcome.Refused().Kind);
        Assert.Equal(ann.Revision, (await RecordAsync(database, ann.Id)).Revision);
        (await ChangeAsync(database, ann.Id, Ann with { Email = "ANN.LEE@x.example" })).Get();
    }

    [Fact]
    public async Task What_cannot_be_used_is_refused_with_the_field_named()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var hours = await database.FieldAsync("Hours", CustomFieldKind.Number);
        var ann = await database.LearnerAsync("Ann", "Lee");

        (LearnerDetails, string, string?)[] cases =
        [
            (Ann with { FirstName = " " }, ProblemCodes.RequiredMissing, "First Name"),
            (Ann with { LastName = new string('a', 101) }, ProblemCodes.ValueTooLong, "Last Name"),
            (Ann with { Email = "" }, ProblemCodes.RequiredMissing, "Email Address"),
            (Ann with { Email = "ann@x" }, ProblemCodes.EmailMalformed, "Email Address"),
            (Ann with { Custom = new Dictionary<Guid, string?> { [hours.Id] = "many" } }, ProblemCodes.ValueInvalid, "Hours"),
            (Ann with { Custom = new Dictionary<Guid, string?> { [Guid.NewGuid()] = "1" } }, RefusalCodes.CustomFieldUnknown, null),
            (Ann with { Groups = [Guid.NewGuid()] }, ProblemCodes.GroupUnknown, "Group"),
        ];

        foreach (var (details, code, field) in cases)
        {
            var refusal = (await ChangeAsync(database, ann.Id, details)).Refused();
            Assert.Equal((RefusalKind.Invalid, code, field), (refusal.Kind, refusal.Code, refusal.Field));
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_saw_an_older_revision_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var ann = await database.LearnerAsync("Ann", "Lee");

        (await ChangeAsync(database, ann.Id, Ann with { FirstName = "Anna" }, ann.Revision)).Get();

        Assert.Equal(RefusalCodes.LearnerChanged, (await ChangeAsync(database, ann.Id, Ann with { FirstName = "Anne" }, ann.Revision)).Refused().Code);
        Assert.Equal("Anna", (await RecordAsync(database, ann.Id)).FirstName);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_archived_learner_is_changed_only_once_restored(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var ann = await database.LearnerAsync("Ann", "Lee");

        var archived = (await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, Actor, ann.Id, Cancellation))).Get();
        var again = (await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, Actor, ann.Id, Cancellation))).Get();
        Assert.True(archived.Revision > ann.Revision);
        Assert.Equal(archived.Revision, again.Revision);
        Assert.Equal(ProblemCodes.LearnerArchived, (await ChangeAsync(database, ann.Id, Ann)).Refused().Code);

        await database.WithAsync(db => Archiving.RestoreAsync(db, database.Clock, Actor, ann.Id, Cancellation));
        (await ChangeAsync(database, ann.Id, Ann)).Get();
    }

    static Task<Outcome<Learner>> ChangeAsync(TestDatabase database, Guid id, LearnerDetails details, long? revision = null) =>
        database.WithAsync(db => LearnerEditing.ChangeAsync(db, database.Clock, Actor, id, details, revision, Cancellation));

    static async Task<LearnerRecord> RecordAsync(TestDatabase database, Guid id) =>
        (await database.WithAsync(db => LearnerRecord.ReadAsync(db, id, Cancellation)))!;
}
