using Muster.CustomFields;
using Muster.Outcomes;
using Muster.Tests.Databases;

namespace Muster.Tests.CustomFields;

public sealed class CustomFieldEditingTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_field_is_listed_by_name_with_its_options(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await database.FieldAsync("Shift", CustomFieldKind.Choice, "Early", " Late ");
        await database.FieldAsync("  Badge\u00a0No ", CustomFieldKind.Text);

        var fields = await database.WithAsync(db => CustomFieldEditing.ListAsync(db, Cancellation));

        Assert.Equal(["Badge No", "Shift"], fields.Select(f => f.Name));
        Assert.Equal(["Early", "Late"], fields[1].Options);
    }

    [Theory]
    [InlineData("   ", RefusalCodes.NameMissing)]
    [InlineData("badge NO", RefusalCodes.NameTaken)]
    [InlineData("BadgeNo", RefusalCodes.NameTaken)]
    [InlineData("Email address", RefusalCodes.NameReserved)]
    [InlineData("fullname", RefusalCodes.NameReserved)]
    public async Task A_name_is_refused_that_a_list_could_not_tell_apart(string name, string code)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await database.FieldAsync("Badge No", CustomFieldKind.Text);

        var outcome = await AddAsync(database, name, CustomFieldKind.Text);

        Assert.Equal(code, outcome.Refused().Code);
    }

    [Fact]
    public async Task A_name_of_more_than_a_hundred_characters_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        Assert.False((await AddAsync(database, new string('a', 100), CustomFieldKind.Text)).IsRefused);
        Assert.Equal(RefusalCodes.NameTooLong, (await AddAsync(database, new string('b', 101), CustomFieldKind.Text)).Refused().Code);
    }

    [Theory]
    [InlineData(CustomFieldKind.Choice, new string[0], RefusalCodes.OptionsMissing)]
    [InlineData(CustomFieldKind.Choice, new[] { "Day", "day " }, RefusalCodes.OptionTwice)]
    [InlineData(CustomFieldKind.Number, new[] { "1" }, RefusalCodes.OptionsUnexpected)]
    public async Task Options_are_refused_that_make_no_choice(CustomFieldKind kind, string[] options, string code)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);

        Assert.Equal(code, (await AddAsync(database, "Shift", kind, options)).Refused().Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Of_two_fields_added_at_once_under_one_name_one_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync(database, "Badge No", CustomFieldKind.Text)));

        Assert.Single(outcomes, o => !o.IsRefused);
        Assert.All(outcomes.Where(o => o.IsRefused), o => Assert.Equal(RefusalCodes.NameTaken, o.Refused().Code));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_field_changes_its_name_and_its_options_and_may_keep_its_own_name(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var shift = await database.FieldAsync("Shift", CustomFieldKind.Choice, "Early");

        var changed = await ChangeAsync(database, shift.Id, "SHIFT", "Early", "Late");
        Assert.True(changed.Get().Revision > shift.Revision);

        var field = Assert.Single(await database.WithAsync(db => CustomFieldEditing.ListAsync(db, Cancellation)));
        Assert.Equal("SHIFT", field.Name);
        Assert.Equal(["Early", "Late"], field.Options);
    }

    [Fact]
    public async Task A_field_cannot_take_the_name_of_another()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await database.FieldAsync("Badge No", CustomFieldKind.Text);
        var shift = await database.FieldAsync("Shift", CustomFieldKind.Text);

        Assert.Equal(RefusalCodes.NameTaken, (await ChangeAsync(database, shift.Id, "badge no")).Refused().Code);
        Assert.Equal(RefusalCodes.CustomFieldUnknown, (await ChangeAsync(database, Guid.NewGuid(), "Other")).Refused().Code);
    }

    static Task<Outcome<CustomField>> AddAsync(TestDatabase database, string name, CustomFieldKind kind, params string[] options) =>
        database.WithAsync(db => CustomFieldEditing.AddAsync(db, database.Clock, TestDirectory.Actor, name, kind, options, Cancellation));

    static Task<Outcome<CustomField>> ChangeAsync(TestDatabase database, Guid id, string name, params string[] options) =>
        database.WithAsync(db => CustomFieldEditing.ChangeAsync(db, database.Clock, TestDirectory.Actor, id, name, options, Cancellation));
}
