using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Learners;
using Muster.Outcomes;
using Muster.Tests.Databases;
using Muster.Tests.Imports;

namespace Muster.Tests.CustomFields;

public sealed class CustomFieldRemovalTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_field_goes_with_what_learners_have_of_it_and_another_of_its_name_begins_empty(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var (badge, shift) = (await database.FieldAsync("Badge No", CustomFieldKind.Text), await database.FieldAsync("Shift", CustomFieldKind.Text));
        var ann = await AddAsync(database, "ann", new() { [badge.Id] = "7", [shift.Id] = "late" });
        await AddAsync(database, "bo", new() { [badge.Id] = "8" });
        Assert.Equal((2, 1), await database.WithAsync(async db => (await CustomFieldEditing.HoldersAsync(db, badge.Id, Cancellation), await CustomFieldEditing.HoldersAsync(db, shift.Id, Cancellation))));

        (await RemoveAsync(database, badge.Id)).Get();
        await database.FieldAsync("Badge No", CustomFieldKind.Text);

        var record = (await database.WithAsync(db => LearnerRecord.ReadAsync(db, ann.Id, Cancellation)))!;
        Assert.Equal([("Badge No", null), ("Shift", "late")], record.Custom.Select(c => (c.Field.Name, c.Value)));
        var entry = await database.WithAsync(db => db.AuditEntries.AsNoTracking().SingleAsync(e => e.Action == "custom_field.remove", Cancellation));
        Assert.Contains("\"learners\":2", entry.Before, StringComparison.Ordinal);
        Assert.Equal(RefusalCodes.CustomFieldUnknown, (await RemoveAsync(database, badge.Id)).Refused().Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_field_that_a_running_import_fills_stays_until_the_import_is_done(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var (badge, shift) = (await database.FieldAsync("Badge No", CustomFieldKind.Text), await database.FieldAsync("Shift", CustomFieldKind.Text));
        var import = await flow.UploadTextAsync("First Name,Last Name,Email Address,Badge No\nAnn,Lee,ann@x.example,7\n");
        (await flow.ConfirmAsync(import.Id)).Get();

        Assert.Equal(RefusalCodes.CustomFieldInUse, (await RemoveAsync(database, badge.Id)).Refused().Code);
        (await RemoveAsync(database, shift.Id)).Get();

        await flow.WorkAsync(import.Id);
        Assert.Equal("7", (await database.WithAsync(db => db.Learners.SingleAsync(Cancellation))).Custom[badge.Id]);
        (await RemoveAsync(database, badge.Id)).Get();
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_preview_that_filled_the_field_is_outdated_and_its_column_is_left_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var badge = await database.FieldAsync("Badge No", CustomFieldKind.Text);
        var import = await flow.UploadTextAsync("First Name,Last Name,Email Address,Badge No\nAnn,Lee,ann@x.example,7\n");
        var seen = (await flow.PreviewAsync(import.Id)).Seen;

        (await RemoveAsync(database, badge.Id)).Get();

        Assert.Equal(ImportRefusals.DirectoryChanged.Code, (await flow.ConfirmAsync(import.Id, seen)).Refused().Code);
        Assert.True((await flow.PreviewAsync(import.Id)).Rows.Single().Learner.Custom.IsEmpty);
    }

    [Fact]
    public async Task A_remembered_column_fills_the_new_field_of_the_removed_ones_name()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, new ManualClock());
        var flow = new ImportFlow(database);
        var old = await database.FieldAsync("Badge No", CustomFieldKind.Text);
        await flow.ApplyAsync((await flow.UploadTextAsync("First Name,Last Name,Email Address,Badge No\nAnn,Lee,ann@x.example,7\n")).Id);
        (await RemoveAsync(database, old.Id)).Get();
        ((ManualClock)database.Clock).Advance(TimeSpan.FromMinutes(1));
        var @new = await database.FieldAsync("Badge No", CustomFieldKind.Text);

        var import = await flow.UploadTextAsync("First Name,Last Name,Email Address,Badge No\nBo,Lee,bo@x.example,8\n");

        Assert.Equal("8", (await flow.PreviewAsync(import.Id)).Rows.Single().Learner.Custom[@new.Id]);
    }

    static async Task<Learner> AddAsync(TestDatabase database, string name, Dictionary<Guid, string?> custom) =>
        (await database.WithAsync(db => LearnerEditing.AddAsync(
            db, database.Clock, TestDirectory.Actor, new(name, "Lee", $"{name}@x.example", custom), Cancellation))).Get();

    static Task<Outcome<CustomField>> RemoveAsync(TestDatabase database, Guid id) =>
        database.WithAsync(db => CustomFieldEditing.RemoveAsync(db, database.Clock, TestDirectory.Actor, id, Cancellation));
}
