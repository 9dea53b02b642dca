using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Saving;
using Muster.Intake;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports.Saving;

public sealed class AppliedMappingTests
{
    static readonly (string, string?)[] ByHand = [("Surname", "Last Name"), ("Given", "First Name"), ("Work mail", "Email Address"), ("Dept", "Group"), ("Notes", null)];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_was_said_of_one_list_is_saved_and_used_for_another(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var start = await database.FieldAsync("Start", CustomFieldKind.Date);
        var first = await flow.UploadTextAsync("Zug;Blip;Post;Dept;Tag\nLee;Ann;ann@gmial.com;Nursng;03/04/2026\n", new() { Reading = new() { Delimiter = ";" } });
        await Saved.MapAsync(database, first.Id, ("Zug", "Last Name"), ("Blip", "First Name"), ("Post", "Email Address"), ("Dept", "Group"), ("Tag", "Start"));
        await database.WithAsync(db => ImportDraft.ChooseAsync(db, first.Id, s => s with { Mapping = [.. s.Mapping!.Select(c => c.Column == 5 ? c with { ClearBlank = true, DateOrder = DateOrder.MonthFirst } : c)] }, Cancellation));
        (await flow.ReplaceAsync(first.Id, [new(4, "Nursng", "Nursing"), new(3, "@gmial.com", "@gmail.com"), new(1, "Lee", "Li"), new(3, "bo@x.example", "yu@x.example")])).Get();
        var saved = await Saved.SaveDraftAsync(database, "Payroll", first.Id);
        await flow.ApplyAsync(first.Id);

        var second = await flow.UploadTextAsync("Post;Zug;Dept;Blip;Tag\ncy@gmial.com;Orr;Nursng;Cy;05/06/2026\n");
        (await Saved.UseAsync(database, second.Id, await Saved.FindAsync(database, saved.Id))).Get();

        var setup = (await flow.FindAsync(second.Id)).Setup;
        Assert.Equal([FieldKeys.Email, FieldKeys.LastName, FieldKeys.Group, FieldKeys.FirstName, FieldKeys.Custom(start.Id)], setup.Mapping!.Select(c => c.Field));
        Assert.All(setup.Mapping!, c => Assert.Equal(MappingHow.Given, c.How));
        Assert.Equal((true, DateOrder.MonthFirst), (setup.Mapping![4].ClearBlank, setup.Mapping[4].DateOrder));
        Assert.Equal(";", setup.Reading.Delimiter);
        Assert.Equal([new(3, "Nursng", "Nursing"), new(1, "@gmial.com", "@gmail.com")], setup.Replacements);
        var row = Assert.Single((await flow.PreviewAsync(second.Id)).Rows);
        Assert.Equal(("cy@gmail.com", "Nursing", "2026-05-06"), (row.Learner.Email?.ToString(), Assert.Single(row.Learner.Groups), row.Learner.Custom[start.Id]));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task When_it_was_last_used_is_when_a_list_was_last_confirmed_with_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var saved = (await Saved.SaveAsync(database, "Payroll", Saved.Content([.. ByHand]))).Get();
        var import = await flow.UploadTextAsync(Saved.List);

        (await Saved.UseAsync(database, import.Id, saved)).Get();
        Assert.Null((await Saved.FindAsync(database, saved.Id)).UsedAt);

        await flow.ApplyAsync(import.Id);
        Assert.NotNull((await Saved.FindAsync(database, saved.Id)).UsedAt);
    }

    [Fact]
    public async Task What_the_list_lacks_is_said_until_somebody_gives_it_another_column()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var flow = new ImportFlow(database);
        var saved = (await Saved.SaveAsync(database, "Payroll", Saved.Content([.. ByHand]))).Get();
        var import = await flow.UploadTextAsync("Surname,Given,Work mail,Team\nLee,Ann,ann@x.example,Nursing\n");

        (await Saved.UseAsync(database, import.Id, saved)).Get();
        Assert.Equal("“Payroll” fills Group from “Dept”, but the list has no such column. Choose another for it, or go on without.", Assert.Single(await ProblemsAsync(database, import.Id)));

        await Saved.MapAsync(database, import.Id, ("Team", "Group"));
        Assert.Empty(await ProblemsAsync(database, import.Id));
    }

    [Fact]
    public async Task A_custom_field_that_is_gone_is_said_and_one_of_its_name_takes_its_place()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var flow = new ImportFlow(database);
        var shift = await database.FieldAsync("Shift", CustomFieldKind.Text);
        var import = await flow.UploadTextAsync("Surname,Given,Work mail,Dienst\nLee,Ann,ann@x.example,late\n");
        await Saved.MapAsync(database, import.Id, ("Surname", "Last Name"), ("Given", "First Name"), ("Work mail", "Email Address"), ("Dienst", "Shift"));
        var saved = await Saved.SaveDraftAsync(database, "Payroll", import.Id);
        (await database.WithAsync(db => CustomFieldEditing.RemoveAsync(db, database.Clock, TestDirectory.Actor, shift.Id, Cancellation))).Get();

        (await Saved.UseAsync(database, import.Id, saved)).Get();
        Assert.Equal("“Payroll” fills Shift from “Dienst”, but there is no such custom field here. Add it, or go on without.", Assert.Single(await ProblemsAsync(database, import.Id)));

        var anew = await database.FieldAsync("Shift", CustomFieldKind.Text);
        (await Saved.UseAsync(database, import.Id, saved)).Get();
        Assert.Equal(FieldKeys.Custom(anew.Id), (await flow.FindAsync(import.Id)).Setup.Mapping![3].Field);
    }

    [Fact]
    public async Task Another_mapping_takes_the_place_of_the_first_and_what_was_said_of_the_list_stays()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var flow = new ImportFlow(database);
        var columns = Saved.Content([.. ByHand]);
        var first = (await Saved.SaveAsync(database, "First", columns with { Reading = new() { HeaderLine = 1, Quote = '\'' }, Replacements = [new(3, "Nursng", "Nursing")] })).Get();
        var second = (await Saved.SaveAsync(database, "Second", columns with { Reading = new() { HeaderLine = 1 }, Replacements = [new(3, "Kitchn", "Kitchen")] })).Get();
        var import = await flow.UploadTextAsync(Saved.List, new() { Reading = new() { Delimiter = "," } });

        (await Saved.UseAsync(database, import.Id, first)).Get();
        (await flow.ReplaceAsync(import.Id, [new(4, "Own", "Owned")])).Get();
        (await Saved.UseAsync(database, import.Id, first)).Get();
        Assert.Equal([new(4, "Nursng", "Nursing"), new(4, "Own", "Owned")], (await flow.FindAsync(import.Id)).Setup.Replacements);

        (await Saved.UseAsync(database, import.Id, second)).Get();

        var setup = (await flow.FindAsync(import.Id)).Setup;
        Assert.Equal(new ReadingOptions { Delimiter = ",", HeaderLine = 1 }, setup.Reading);
        Assert.Equal(new Replacement(4, "Kitchn", "Kitchen"), setup.Replacements[0]);
        Assert.DoesNotContain(setup.Replacements, r => r.From == "Nursng");
        Assert.Equal("Second", setup.Applied!.Name);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_as_the_mapping_says_stays_as_it_was()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var flow = new ImportFlow(database);
        var saved = (await Saved.SaveAsync(database, "Payroll", Saved.Content([.. ByHand]) with { Reading = new() { HeaderLine = 900 } })).Get();
        var import = await flow.UploadTextAsync(Saved.List);

        Assert.True((await Saved.UseAsync(database, import.Id, saved)).IsRefused);

        var setup = (await flow.FindAsync(import.Id)).Setup;
        Assert.Null(setup.Applied);
        Assert.Equal(ReadingOptions.FindOut, setup.Reading);
    }

    [Fact]
    public async Task What_is_said_of_a_single_column_goes_before_the_mapping()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var flow = new ImportFlow(database);
        var saved = (await Saved.SaveAsync(database, "Payroll", Saved.Content([.. ByHand]) with { Replacements = [new(3, "Nursng", "Nursing")] })).Get();
        var import = await flow.UploadTextAsync(Saved.List);
        var said = new SaidOfColumns { Mapping = NamedMapping.Of(saved), Columns = new Dictionary<string, string?> { ["Notes"] = "Group" } };

        (await database.WithAsync(db => DraftMapping.GiveAsync(db, import.Id, said, (_, _) => new List<NewField>(), Cancellation))).Get();

        var setup = (await flow.FindAsync(import.Id)).Setup;
        Assert.Equal([FieldKeys.LastName, FieldKeys.FirstName, FieldKeys.Email, null, FieldKeys.Group], setup.Mapping!.Select(c => c.Field));
        Assert.Empty(setup.Replacements);
    }

    [Fact]
    public async Task A_list_without_a_header_is_saved_by_number_and_a_header_that_is_a_person_is_not()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var flow = new ImportFlow(database);
        var none = await flow.UploadTextAsync("Lee,Ann,ann@x.example\nYu,Bo,bo@x.example\n", new() { Reading = new() { HeaderLine = 0 } });
        Assert.All((await Saved.ContentOfAsync(database, none.Id)).Columns, c => Assert.Null(c.Header));

        var wrong = await flow.UploadTextAsync("Lee,Ann,ann@x.example\nYu,Bo,bo@x.example\n", new() { Reading = new() { HeaderLine = 1 } });
        await Saved.MapAsync(database, wrong.Id, ("1", "Last Name"));
        using var opened = await database.WithAsync(db => OpenedImport.OpenAsync(db, wrong.Id, Cancellation));
        Assert.Equal("mapping.header_is_person", MappingToSave.Of(opened!.Plan!).Refused().Code);
    }

    static Task<List<string>> ProblemsAsync(TestDatabase database, Guid id) => database.WithAsync(async db =>
    {
        using var opened = (await OpenedImport.OpenAsync(db, id, Cancellation))!;
        return opened.Plan!.Problems.Select(p => p.Message).ToList();
    });
}
