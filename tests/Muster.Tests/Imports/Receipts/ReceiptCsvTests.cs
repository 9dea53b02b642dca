using Muster.Imports;
using Muster.Imports.Receipts;
using Muster.Tests.Databases;
using Muster.Tests.Intake;

namespace Muster.Tests.Imports.Receipts;

public sealed class ReceiptCsvTests
{
    const string Header = "First Name,Last Name,Email Address,Group\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Every_row_has_its_outcome_and_its_problems(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,Kitchen\n")).Id);
        var import = await flow.UploadTextAsync(Header + "Anna,Lee,ann@x.example,Office\nBo,Ng,bo,\nCy,Ray,cy@x.example,\nDi,Fox,di@x.example,\nEd,Gray,ed@x.example,\n", new ImportSetup { Existing = ExistingLearners.Update });
        await database.WithAsync(db => ImportDraft.LeaveOutAsync(db, import.Id, 4, true, Cancellation));
        var previewed = (await flow.PreviewAsync(import.Id)).Seen;
        await flow.ApplyAsync((await flow.UploadTextAsync(Header + "Di,Other,di@x.example,\n")).Id);
        await flow.ConfirmAsync(import.Id, previewed);
        await flow.WorkAsync(import.Id);

        var table = Lists.Open(await WriteAsync(database, import));

        Assert.Equal(["Line", "Outcome", "First Name", "Last Name", "Email Address", "Group", "Problems"], table.Reading.Columns);
        Assert.Equal(
            [
                "2|updated|Anna|Lee|ann@x.example|Kitchen; Office",
                "3|rejected|Bo|Ng|bo|",
                "4|left out|Cy|Ray|cy@x.example|",
                "5|skipped: changed since the preview|Di|Fox|di@x.example|",
                "6|created|Ed|Gray|ed@x.example|",
            ],
            table.Cells().Select(c => string.Join('|', c[..6])));
        Assert.Equal("This is not an email address: there is no @ in it. Correct it.", table.Cells()[1][6]);
        Assert.Equal("", table.Cells()[4][6]);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_cell_that_was_corrected_is_told_with_what_the_list_had_as_the_preview_told_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadTextAsync(Header + "Ann,Lee,ann@x.example,\nDi,Fox,di@x,\n");
        await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 3, 1, "Diana", Cancellation));
        await database.WithAsync(db => ImportDraft.CorrectAsync(db, import.Id, 3, 3, "di@x.example", Cancellation));
        var (rows, _, seen) = await flow.PreviewAsync(import.Id);
        await flow.ConfirmAsync(import.Id, seen);
        await flow.WorkAsync(import.Id);

        var told = Lists.Open(await WriteAsync(database, import)).Cells();

        Assert.Equal(rows.SelectMany(r => r.Problems), (await flow.OutcomesAsync(import.Id)).SelectMany(o => o.Problems));
        Assert.Equal(["", "First Name corrected by hand: “Di” in the list, “Diana” now. Email Address corrected by hand: “di@x” in the list, “di@x.example” now."], told.Select(c => c[6]));
        Assert.Equal(["3", "created", "Diana", "Fox", "di@x.example"], told[1][..5]);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Hostile_names_are_harmless_in_a_spreadsheet_and_unharmed_when_read_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.ApplyAsync((await flow.UploadTextAsync(Header + "=1+1,@Lee,ann@x.example,-Kitchen\n")).Id);

        var text = await WriteAsync(database, import);

        Assert.Contains("2,created,'=1+1,'@Lee,ann@x.example,'-Kitchen,", text, StringComparison.Ordinal);
        Assert.Equal(["=1+1", "@Lee", "ann@x.example", "-Kitchen"], Lists.Open(text).Cells()[0][2..6]);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_new_group_was_created_on_the_row_that_created_it_and_nowhere_else(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        await database.GroupAsync("Nursing");
        var import = await flow.ApplyAsync((await flow.UploadTextAsync(
            Header + "Ed,Fox,ed,Kitchen\nAnn,Lee,ann@x.example,Kitchen\nBo,Ng,bo@x.example,kitchen; Nursng\nCy,Ray,cy@x.example,Nursng\n")).Id);

        var problems = Lists.Open(await WriteAsync(database, import)).Cells().Select(c => c[6]);

        Assert.Equal(
            [
                "This is not an email address: there is no @ in it. Correct it.",
                "The group “Kitchen” was new and has been created.",
                "The group “Nursng” was new and has been created, nearly spelt like “Nursing”. Was “Nursing” meant?",
                "",
            ],
            problems);
    }

    static Task<string> WriteAsync(TestDatabase database, Import import) => database.WithAsync(async db =>
    {
        using var writer = new StringWriter();
        await ReceiptCsv.WriteAsync(db, import.Id, writer, Cancellation);
        return writer.ToString();
    });
}
