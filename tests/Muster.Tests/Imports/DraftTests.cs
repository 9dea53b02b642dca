using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Imports.Replacing;
using Muster.Intake;
using Muster.Tests.Databases;

namespace Muster.Tests.Imports;

public sealed class DraftTests
{
    const string List = "First Name,Last Name,Email Address,Group\nAnn,Lee,ann@x.example,Nursing\nBo,Yu,bo@x.example,Nursing\nCy,Orr,cy@x.example,Nursng\n";

    static readonly ReadingOptions Headed = new() { HeaderLine = 1 };

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Reading_a_file_another_way_forgets_what_was_said_of_its_columns_and_cells(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var import = await new ImportFlow(database).UploadTextAsync(List);
        await database.WithAsync(db => ImportDraft.ChooseAsync(db, import.Id, s => s with { Mapping = [new(1, FieldKeys.LastName, MappingHow.Given)], Replacements = [new(4, "a", "b")] }, Cancellation));
        await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 2, 1, "Anna", Cancellation));
        await database.WithAsync(db => ImportDraft.LeaveOutAsync(db, import.Id, 3, true, Cancellation));

        var read = await database.WithAsync(db => ImportDraft.ReadAsAsync(db, import.Id, new ReadingOptions { HeaderLine = 0 }, Cancellation));

        Assert.Equal((null, 0), (read.Value!.Setup.Mapping, read.Value.Setup.Replacements.Count));
        Assert.Equal((3, true), await database.WithAsync(async db => (await db.Corrections.SingleAsync(Cancellation)) is var left ? (left.Line, left.LeavesOut) : default));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_reading_that_fails_is_refused_and_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var import = await new ImportFlow(database).UploadTextAsync(List);

        var refused = await database.WithAsync(db => ImportDraft.ReadAsAsync(db, import.Id, new ReadingOptions { Encoding = "klingon-1" }, Cancellation));

        Assert.Equal("file.unreadable", refused.Refusal!.Code);
        Assert.Null((await database.WithAsync(db => db.Imports.SingleAsync(Cancellation))).Setup.Reading.Encoding);
    }

    [Fact]
    public async Task A_group_name_is_replaced_however_it_is_written_and_beside_other_groups()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync(List + "Di,Ek,di@x.example,nursng; Night\n", new() { Replacements = [new(4, "Nursng", "Nursing")] });

        var (rows, _, _) = await flow.PreviewAsync(import.Id);

        Assert.Equal(["Nursing"], rows[2].Learner.Groups);
        Assert.Equal(["Nursing", "Night"], rows[3].Learner.Groups);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Imports_are_listed_newest_first_page_by_page(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        List<Guid> ids = [];

        for (var i = 0; i < 3; i++)
            ids.Add((await flow.UploadTextAsync(List)).Id);

        ids.Sort((a, b) => b.CompareTo(a));
        var first = await database.WithAsync(db => ImportRow.ListAsync(db, before: null, 2, Cancellation));
        var second = await database.WithAsync(db => ImportRow.ListAsync(db, first[^1].Id, 2, Cancellation));

        Assert.Equal(ids, first.Concat(second).Select(i => i.Id));
        Assert.All(first, i => Assert.Equal(ImportStage.Draft, i.Stage));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_file_that_was_applied_before_is_known_again_and_a_mere_draft_is_not(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var applied = await flow.ApplyAsync((await flow.UploadTextAsync(List)).Id);
        await flow.UploadTextAsync(List);
        var again = await flow.UploadTextAsync(List);

        var same = await database.WithAsync(async db => await EarlierImport.FindAsync(db, again.FileHash, again.Setup, again.Id, Cancellation) is { } found ? found.Id : Guid.Empty);

        Assert.Equal(applied.Id, same);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Replacing_a_value_everywhere_reaches_cells_that_were_corrected_and_takes_back_the_rows_own_correction(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync(List);
        await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 2, 4, "Nursery", Cancellation));
        await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 4, 4, "Night; nursery", Cancellation));

        await flow.ReplaceAsync(import.Id, [new(4, "Nursery", "Care"), new(4, "Nursing", "Care")], line: 2);

        Assert.Equal(["Care", "Care", "Night|Care"], (await flow.PreviewAsync(import.Id)).Rows.Select(r => string.Join('|', r.Learner.Groups)));
        Assert.Equal([4], await database.WithAsync(db => db.Corrections.Select(c => c.Line).ToListAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_replacement_is_one_rule_that_is_kept_once_and_taken_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync(List);
        var rule = new Replacement(4, "Nursing", "Care");

        await flow.ReplaceAsync(import.Id, [rule with { From = " Nursing\u00a0" }]);
        await flow.ReplaceAsync(import.Id, [rule]);

        Assert.Equal([rule], (await flow.FindAsync(import.Id)).Setup.Replacements);
        Assert.Empty(await database.WithAsync(db => db.Corrections.ToListAsync(Cancellation)));

        await database.WithAsync(db => DraftReplacements.TakeBackAsync(db, import.Id, rule, Cancellation));
        Assert.Empty((await flow.FindAsync(import.Id)).Setup.Replacements);
        Assert.Equal("mapping.column_unknown", (await flow.ReplaceAsync(import.Id, [rule with { Column = 9 }])).Refusal?.Code);
        Assert.Equal("replacement.too_many", (await flow.ReplaceAsync(import.Id, [.. Enumerable.Range(0, Replacement.MostInDraft + 1).Select(n => new Replacement(4, $"{n}", "x"))])).Refusal?.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_rejected_rows_mended_are_mapped_as_the_list_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        ColumnChoice[] mapping = [new(1, FieldKeys.Email, MappingHow.Given), new(2, FieldKeys.LastName, MappingHow.Given), new(3, FieldKeys.FirstName, MappingHow.Given)];
        await flow.ApplyAsync((await flow.UploadTextAsync("Aa,Bb,Cc\nann@x.example,Lee,Ann\nbroken,Yu,Bo\n", new() { Reading = Headed, Mapping = mapping })).Id);

        var again = await flow.UploadTextAsync("Aa,Bb,Cc,Problem\nbo@x.example,Yu,Bo,\"Aa: mend, it\"\n", new() { Reading = Headed });

        await using (database.Open(out var db))
        {
            using var opened = (await OpenedImport.OpenAsync(db, again.Id, Cancellation))!;
            Assert.Equal([FieldKeys.Email, FieldKeys.LastName, FieldKeys.FirstName, null], opened.Plan!.Mapping.Choices.Select(c => c.Field));
            Assert.Equal(MappingHow.Remembered, opened.Plan.Mapping.Choices[0].How);
        }

        await flow.ApplyAsync(again.Id);
        Assert.Equal([FieldKeys.Email, FieldKeys.LastName, FieldKeys.FirstName], (await database.WithAsync(async db => await MappedAsync(db, "Aa,Bb,Cc\nx@x.example,2,3\n"))).Select(c => c.Field));
    }

    static async Task<IReadOnlyList<ColumnChoice>> MappedAsync(Muster.Persistence.MusterDb db, string text)
    {
        ListTable.TryOpen(ListSource.FromBytes("list.csv", System.Text.Encoding.UTF8.GetBytes(text)), Headed, ReadingBudget.Default, out var table, out _, Cancellation);
        return ImportPlan.MappingOf(table!, new ImportFields([], ""), await MappingMemory.RecallAsync(db, table!, Cancellation), Cancellation);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_correction_is_kept_whole_or_refused_with_the_limit_and_never_shortened(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var import = await new ImportFlow(database).UploadTextAsync(List);
        var longest = new string('a', Correction.ValueLength - 1) + "😀";

        var kept = await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 2, 1, longest, Cancellation));
        var refused = await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 2, 1, longest + "b", Cancellation));
        var refusedRow = await database.WithAsync(db => ImportDraft.CorrectRowAsync(db, import.Id, 2, new Dictionary<int, string?> { [1] = "Ann", [2] = longest + "b" }, leaveOut: null, Cancellation));

        Assert.False(kept.IsRefused);
        Assert.Equal("A value has 2,000 characters at most, this one has 2,001. Shorten it.", refused.Refusal?.Message);
        Assert.Equal(refused.Refusal?.Message, refusedRow.Refusal?.Message);
        Assert.Equal(longest, await database.WithAsync(async db => (await db.Corrections.SingleAsync(Cancellation)).Value));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_replacement_that_makes_a_corrected_cell_too_long_is_refused_with_its_line(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync(List);
        await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 2, 4, "Night; Nursing", Cancellation));

        var fits = await flow.ReplaceAsync(import.Id, [new(4, "Nursng", string.Concat(Enumerable.Repeat("😀", Correction.ValueLength)))]);
        var refused = await flow.ReplaceAsync(import.Id, [new(4, "Nursing", new string('a', Correction.ValueLength))]);

        Assert.False(fits.IsRefused);
        Assert.Equal("Line 2, as it was corrected: A value has 2,000 characters at most, this one has 2,006. Shorten it.", refused.Refusal?.Message);
        Assert.Equal("Night; Nursing", await database.WithAsync(async db => (await db.Corrections.SingleAsync(Cancellation)).Value));
    }

    [Fact]
    public void A_long_file_name_is_cut_after_a_whole_code_point()
    {
        var name = new string('a', Import.FileNameLength - 1) + "😀";

        Assert.Equal(name, new Import(Guid.NewGuid(), name + ".csv", 1, [], new ImportSetup(), "Ada", DateTimeOffset.UnixEpoch).FileName);
    }
}
