using CsCheck;
using Muster.Imports;
using Muster.Imports.Fields;
using Muster.Imports.Mapping;
using Muster.Imports.Planning;
using Muster.Imports.Receipts;
using Muster.Intake;
using Muster.Tests.Databases;
using Muster.Tests.Imports.Planning;
using Muster.Tests.Intake;

namespace Muster.Tests.Imports.Receipts;

public sealed class RejectedRowsCsvTests
{
    static readonly ReadingOptions Ours = new() { HeaderLine = 1, Delimiter = ",", Quote = '"', Encoding = "utf-8" };

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rejected_rows_keep_the_files_own_columns_and_say_what_is_wrong()
    {
        var text = await WriteAsync(new PlannedList(), "Badge,Email,Full Name\n1,ann@x.example,Ann Lee\n2,bo@@x.example,Bo Ng\n3,ANN@x.example,\"Lee, Ann\"\n");

        Assert.Equal(
            [
                "Badge,Email,Full Name,Problem",
                "2,bo@@x.example,Bo Ng,Email Address: This is not an email address: there is more than one @ in it. Correct it.",
                "3,ANN@x.example,\"Lee, Ann\",Email Address: Same email address as line 2.",
                "",
            ],
            text.Split("\r\n"));
    }

    [Fact]
    public async Task Notes_are_left_out_and_several_problems_stand_together()
    {
        var table = Lists.Open(await WriteAsync(new PlannedList(), "First Name,Last Name,Email,Group\n\u00a0,Lee ,,Kitchen\n"), Ours);

        Assert.Equal("First Name: First Name is blank. Every learner needs one. Email Address: Email Address is blank. Every learner needs one.", Assert.Single(table.Cells())[^1]);
    }

    [Fact]
    public async Task Cells_are_given_as_they_were_corrected()
    {
        var list = new PlannedList { Setup = new ImportSetup { Replacements = [new(4, "Nursng", "Nursing")] } };
        list.Correct(line: 2, column: 1, "Anna");

        Assert.Equal(["Anna", "Lee", "ann", "Nursing"], Assert.Single(Lists.Open(await WriteAsync(list, PlannedList.Header + "Ann,Lee,ann,Nursng\n"), Ours).Cells())[..4]);
    }

    [Fact]
    public async Task A_list_without_a_header_gets_one()
    {
        var list = new PlannedList { Setup = new ImportSetup { Reading = Ours with { HeaderLine = 0 } } };
        list.Setup = list.Setup with { Mapping = [new(1, FieldKeys.FullName, MappingHow.Given), new(2, FieldKeys.Email, MappingHow.Given)] };

        Assert.StartsWith("Column 1,Column 2,Problem\r\nAnn Lee,ann,", await WriteAsync(list, "Ann Lee,ann\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mended_list_that_is_uploaded_again_keeps_one_column_of_problems()
    {
        var once = await WriteAsync(new PlannedList(), "Full Name,Email\nAnn Lee,ann\nBo Ng,bo\n");
        var twice = await WriteAsync(new PlannedList(), once.Replace("Ng,bo,", "Ng,bo@x.example,", StringComparison.Ordinal));

        Assert.Equal(["Full Name", "Email", "Problem"], Lists.Open(twice, Ours).Reading.Columns);
        Assert.Equal(once.Split("\r\n")[..2], twice.Split("\r\n")[..2]);
    }

    [Fact]
    public async Task Hostile_cells_and_headers_are_harmless_in_a_spreadsheet()
    {
        var text = await WriteAsync(Mapped(), "=HYPERLINK(1),@b,-c,+d\n=cmd|' /C calc'!A0,+Lee,@ann,\"-1\n+2\"\n");

        Assert.StartsWith("'=HYPERLINK(1),'@b,'-c,'+d,Problem\r\n'=cmd|' /C calc'!A0,'+Lee,'@ann,\"'-1\n+2\",", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_in_a_cell_comes_back_unharmed() =>
        Gen.OneOf("=1+1", "-", "+49 30", "@ann", "'=1", "''", "'tis", " a ", "a\"b", "a,b", "a;b", "line\nbreak", "\ttab", "", "007", "zoë").Array[3].Array[1, 6].Sample(rows =>
        {
            using var file = new StringWriter();
            DelimitedText.WriteRecord(file, ["A", "B", "C", "D"]);

            foreach (var row in rows)
                DelimitedText.WriteRecord(file, [.. row.Select(SpreadsheetSafe.Protect), "x"]);

            var text = WriteAsync(Mapped(), file.ToString()).GetAwaiter().GetResult();

            Assert.Equal(rows.Select(r => string.Join('|', r)), Lists.Open(text, Ours).Cells().Select(c => string.Join('|', c[..3])));
        });

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_rejected_rows_of_a_done_import_are_mended_and_uploaded_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.ApplyAsync((await flow.UploadSampleAsync("with-mistakes.csv")).Id);

        var text = await database.WithAsync(async db =>
        {
            using var opened = await OpenedImport.OpenAsync(db, import.Id, Cancellation);
            using var writer = new StringWriter();
            await RejectedRowsCsv.WriteAsync(db, opened!, writer, Cancellation);
            return writer.ToString();
        });

        var table = Lists.Open(text);
        Assert.Equal([.. Lists.Sample("with-mistakes.csv").Reading.Columns, "Problem"], table.Reading.Columns);
        Assert.Equal(5, table.Reading.Rows);
        Assert.All(table.Cells(), cells => Assert.NotEmpty(cells[^1]));

        var again = await flow.UploadTextAsync(text);
        await database.WithAsync(db => ImportDraft.CorrectAsync(db, again.Id, 2, table.Reading.Columns.ToList().IndexOf("Email Address") + 1, "mended@x.example", Cancellation));

        // The repeated address is by now a learner's.
        var totals = (await flow.PreviewAsync(again.Id)).Totals;
        Assert.Equal((1, 1, 3), (totals.Create, totals.Skip, totals.Reject));
    }

    // All of its rows are rejected: there is an address in no cell.
    static PlannedList Mapped() => new()
    {
        Setup = new ImportSetup
        {
            Reading = Ours,
            Mapping = [new(1, FieldKeys.FirstName, MappingHow.Given), new(2, FieldKeys.LastName, MappingHow.Given), new(4, FieldKeys.Email, MappingHow.Given)],
        },
    };

    static async Task<string> WriteAsync(PlannedList list, string csv)
    {
        var plan = list.PlanOf(csv);
        using var writer = new StringWriter();
        var rejected = list.Rows(plan).Where(r => r.Action == RowAction.Reject).Select(r => (r.Line, r.Problems));
        await RejectedRowsCsv.WriteAsync(plan, rejected.ToAsyncEnumerable(), writer, Cancellation);
        return writer.ToString();
    }
}
