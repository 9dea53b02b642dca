using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Outcomes;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports;

/// <summary>A custom field chosen for a column: part of the draft until the import is confirmed.</summary>
public sealed class NewFieldTests
{
    const string List = "First Name,Last Name,Email Address,Shift\nAnn,Lee,ann@x.example,early\nBo,Yu,bo@x.example,late\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task It_is_previewed_as_though_it_were_there_and_created_on_confirming(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await DraftAsync(database, CustomFieldKind.Choice, "early", "late");

        var (rows, _, seen) = await flow.PreviewAsync(import.Id);
        Assert.Equal(["early", "late"], rows.Select(r => Assert.Single(r.Learner.Custom.All).Value));
        Assert.Empty(await FieldsAsync(database));

        Assert.False((await flow.ConfirmAsync(import.Id, seen)).IsRefused);
        await flow.WorkAsync(import.Id);

        var field = Assert.Single(await FieldsAsync(database));
        Assert.Equal(("Shift", CustomFieldKind.Choice), (field.Name, field.Kind));
        Assert.Equal(["early", "late"], field.Options);
        Assert.Equal(2, (await flow.FindAsync(import.Id)).Created);
        Assert.Equal("early", (await database.WithAsync(db => db.Learners.SingleAsync(l => l.EmailKey == "ann@x.example", Cancellation))).Custom[field.Id]);
        Assert.Equal(1, await database.WithAsync(db => db.AuditEntries.CountAsync(e => e.Action == "custom_field.add", Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task It_is_gone_with_a_draft_that_is_thrown_away(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var import = await DraftAsync(database, CustomFieldKind.Text);

        await database.WithAsync(db => ImportDraft.DiscardAsync(db, import.Id, Cancellation));

        Assert.Empty(await FieldsAsync(database));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Two_drafts_that_choose_the_same_one_share_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        Import[] drafts = [await DraftAsync(database, CustomFieldKind.Text), await DraftAsync(database, CustomFieldKind.Text, list: List.Replace("@x", "@y", StringComparison.Ordinal))];
        var seen = (await flow.PreviewAsync(drafts[1].Id)).Seen;

        await flow.ApplyAsync(drafts[0].Id);
        Assert.False((await flow.ConfirmAsync(drafts[1].Id, seen)).IsRefused);
        await flow.WorkAsync(drafts[1].Id);

        var field = Assert.Single(await FieldsAsync(database));
        Assert.Equal(2, (await flow.FindAsync(drafts[1].Id)).Created);
        Assert.Equal("late", (await database.WithAsync(db => db.Learners.SingleAsync(l => l.EmailKey == "bo@y.example", Cancellation))).Custom[field.Id]);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Drafts_confirmed_at_the_same_moment_create_it_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        List<Import> drafts = [];

        for (var i = 0; i < 4; i++)
            drafts.Add(await DraftAsync(database, CustomFieldKind.Text, list: List.Replace("@x", $"@x{i}", StringComparison.Ordinal)));

        var outcomes = await Task.WhenAll(drafts.Select(d => Task.Run(() => flow.ConfirmAsync(d.Id), Cancellation)));

        Assert.All(outcomes.Where(o => o.IsRefused), o => Assert.Equal("import.preview_outdated", o.Refusal!.Code));
        Assert.Contains(outcomes, o => !o.IsRefused);
        Assert.Single(await FieldsAsync(database));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_of_the_same_kind_added_meanwhile_is_taken_once_it_was_seen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await DraftAsync(database, CustomFieldKind.Text);
        var seen = (await flow.PreviewAsync(import.Id)).Seen;
        await AddAsync(database, "shift", CustomFieldKind.Text);

        Assert.Equal("import.preview_outdated", (await flow.ConfirmAsync(import.Id, seen)).Refusal!.Code);
        Assert.False((await flow.ConfirmAsync(import.Id, (await flow.PreviewAsync(import.Id)).Seen)).IsRefused);
        await flow.WorkAsync(import.Id);

        var field = Assert.Single(await FieldsAsync(database));
        Assert.Equal("early", (await database.WithAsync(db => db.Learners.SingleAsync(l => l.EmailKey == "ann@x.example", Cancellation))).Custom[field.Id]);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task One_of_another_kind_added_meanwhile_stands_in_the_way(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await DraftAsync(database, CustomFieldKind.Text);
        await AddAsync(database, "Shift", CustomFieldKind.Date);

        var refused = await flow.ConfirmAsync(import.Id);

        Assert.Equal("name.taken", refused.Refusal!.Code);
        Assert.Contains("of another kind", refused.Refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ImportStatus.Draft, (await flow.FindAsync(import.Id)).Status);
    }

    [Fact]
    public void One_that_no_column_fills_any_more_is_forgotten()
    {
        var (kept, dropped) = (New("Shift"), New("Badge"));
        var setup = new ImportSetup().Mapped([Choice(1, kept), Choice(2, dropped)], [kept, dropped]);

        var again = setup.Mapped([Choice(1, kept), new(2, null, MappingHow.None)], []);

        Assert.Equal(["Shift"], again.NewFields.Select(f => f.Name));
    }

    [Theory]
    [InlineData("shift ", "name.taken")]
    [InlineData("Email address", "name.reserved")]
    [InlineData(" ", "name.missing")]
    public void Its_name_is_checked_as_any_fields_is(string name, string code) =>
        Assert.Equal(code, NewField.Of(TimeProvider.System, name, CustomFieldKind.Text, [], ["Shift"]).Refusal!.Code);

    static async Task<Import> DraftAsync(TestDatabase database, CustomFieldKind kind, string? option = null, string? other = null, string list = List)
    {
        var import = await new ImportFlow(database).UploadTextAsync(list);
        var field = NewField.Of(database.Clock, "Shift", kind, option is null ? [] : [option, other!], []).Value!;
        ColumnChoice[] mapping = [new(1, FieldKeys.FirstName, MappingHow.Exact), new(2, FieldKeys.LastName, MappingHow.Exact), new(3, FieldKeys.Email, MappingHow.Exact), Choice(4, field)];
        await database.WithAsync(db => ImportDraft.ChooseAsync(db, import.Id, s => s.Mapped(mapping, [field]), Cancellation));
        return import;
    }

    static NewField New(string name) => NewField.Of(TimeProvider.System, name, CustomFieldKind.Text, [], []).Value!;

    static ColumnChoice Choice(int column, NewField field) => new(column, FieldKeys.Custom(field.Id), MappingHow.Given);

    static Task<Outcome<CustomField>> AddAsync(TestDatabase database, string name, CustomFieldKind kind) =>
        database.WithAsync(db => CustomFieldEditing.AddAsync(db, database.Clock, "Bea", name, kind, [], Cancellation));

    static Task<List<CustomField>> FieldsAsync(TestDatabase database) => database.WithAsync(db => CustomFieldEditing.ListAsync(db, Cancellation));
}
