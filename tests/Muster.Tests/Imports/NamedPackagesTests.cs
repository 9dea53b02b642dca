using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.Receipts;
using Muster.Imports.Undoing;
using Muster.Tests.Databases;
using Muster.Tests.Intake;
using Muster.Training;
using Muster.Training.Results;

namespace Muster.Tests.Imports;

/// <summary>Lists each of whose rows names its own package, so that one person may be in several batches.</summary>
public sealed class NamedPackagesTests
{
    /// <summary>More people than one batch holds rows.</summary>
    const int People = 251;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_column_of_packages_is_found_though_an_import_with_these_headers_left_it_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = await EnrolledAsync(database);

        var import = await flow.UploadTextAsync(List([(0, "Induction")]), new() { Purpose = ImportPurpose.Reassign });

        Assert.Equal("Induction", Assert.Single((await flow.PreviewAsync(import.Id)).Rows).Package?.Name);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_an_earlier_batch_did_for_one_package_does_not_change_the_row_about_another(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = await EnrolledAsync(database);
        await StartAsync(database, "p0@x.example", "Hygiene");
        var import = await flow.UploadTextAsync(
            List([.. Enumerable.Range(0, People).Select(i => (i, "Induction")), (0, "Hygiene")]),
            new() { Purpose = ImportPurpose.Reassign, InProgress = InProgress.LeaveOut, AllOrNothing = true, Split = true });

        var done = await flow.ApplyAsync(import.Id);

        Assert.Equal((ImportStatus.Done, People, 1), (done.Status, done.Reassigned, done.Skipped));
        Assert.Equal(RowResult.Skipped, (await flow.OutcomesAsync(import.Id))[^1].Result);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Undoing_withdraws_each_assignment_once_as_its_preview_says(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = await EnrolledAsync(database);
        var import = await flow.ApplyAsync((await flow.UploadTextAsync(
            List([(0, "Induction"), (0, "Hygiene"), .. Enumerable.Range(1, People - 1).Select(i => (i, "Induction")), (1, "Hygiene"), (2, "Hygiene")]),
            new() { Purpose = ImportPurpose.Reassign, Split = true })).Id);
        Assert.Equal(People + 3, import.Reassigned);
        await StartAsync(database, "p2@x.example", "Hygiene");

        var preview = (await database.WithAsync(db => ImportUndo.PreviewAsync(db, import.Id, Cancellation))).Get();
        (await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Bea", import.Id, Cancellation))).Get();
        await flow.WorkAsync(import.Id);
        var done = await database.WithAsync(db => UndoPreview.CountDoneAsync(db, import.Id, null, Cancellation));

        Assert.Equal((People + 2, 1), (preview.Withdrawn, preview.KeptRows));
        Assert.Equal((People + 2, 1), (done.Withdrawn, done.KeptRows));
        Assert.Equal(People + 2, await database.WithAsync(db => db.Assignments.CountAsync(a => a.SourceId == import.Id && a.State == AssignmentState.Withdrawn, Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_package_that_changed_after_the_preview_is_not_assigned_unseen(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = await EnrolledAsync(database);
        var import = await flow.UploadTextAsync(List([(0, "Induction"), (0, "Hygiene")]), new() { Purpose = ImportPurpose.Reassign });
        (await flow.ConfirmAsync(import.Id, (await flow.PreviewAsync(import.Id)).Seen)).Get();

        await ChangeAsync(database, "Induction", courses: ["Fire", "Water"]);
        await flow.WorkAsync(import.Id);

        Assert.Equal([RowResult.Changed, RowResult.Reassigned], (await flow.OutcomesAsync(import.Id)).Select(o => o.Result));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Nor_is_another_that_has_come_by_its_name(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = await EnrolledAsync(database);
        var import = await flow.UploadTextAsync(List([(0, "Induction"), (0, "Hygiene"), (1, "First Aid")]), new() { Purpose = ImportPurpose.Reassign });
        (await flow.ConfirmAsync(import.Id, (await flow.PreviewAsync(import.Id)).Seen)).Get();

        await ChangeAsync(database, "Induction", "Something else");
        await ChangeAsync(database, "Hygiene", "Induction");
        await ChangeAsync(database, "First Aid", "Hygiene");
        await flow.WorkAsync(import.Id);

        Assert.Equal([RowResult.Changed, RowResult.Changed, RowResult.Changed], (await flow.OutcomesAsync(import.Id)).Select(o => o.Result));
        Assert.Equal(0, await database.WithAsync(db => db.Assignments.CountAsync(a => a.SourceId == import.Id, Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Preview_and_receipt_say_which_package_each_row_is_about_whatever_becomes_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = await EnrolledAsync(database);
        await StartAsync(database, "p0@x.example", "Hygiene");
        var import = await flow.UploadTextAsync(
            List([(0, "induction"), (0, "Hygiene"), (0, "Induction"), (1, "Nothing"), (People, "First Aid")]), new() { Purpose = ImportPurpose.Reassign, InProgress = InProgress.LeaveOut });

        var planned = (await flow.PreviewAsync(import.Id)).Rows;
        await flow.ApplyAsync(import.Id);
        var receipt = await database.WithAsync(async db =>
        {
            using var writer = new StringWriter();
            await ReceiptCsv.WriteAsync(db, import.Id, writer, Cancellation);
            return Lists.Open(writer.ToString());
        });

        Assert.Equal(["Induction", "Hygiene", "Induction", null, "First Aid"], planned.Select(r => r.Package?.Name));
        Assert.Equal(planned.Select(r => r.Package), (await flow.OutcomesAsync(import.Id)).Select(o => o.Package));
        Assert.Equal(["Line", "Outcome", "First Name", "Last Name", "Email Address", "Package", "Group", "Problems"], receipt.Reading.Columns);
        Assert.Equal(["reassigned|Induction", "skipped|Hygiene", "skipped|Induction", "rejected|", "rejected|First Aid"], receipt.Cells().Select(c => $"{c[1]}|{c[5]}"));
    }

    [Fact]
    public void What_an_older_release_kept_of_a_batch_is_read_without_a_package()
    {
        using var stored = new MemoryStream();

        using (var deflate = new DeflateStream(stored, CompressionLevel.Fastest))
            deflate.Write("{\"Rows\":[{\"Line\":2,\"Result\":6,\"FirstName\":\"Ann\",\"LastName\":\"Lee\",\"Email\":\"ann@x.example\",\"Groups\":[],\"Problems\":[],\"Assigned\":1}],\"CreatedGroups\":[]}"u8);

        var row = Assert.Single(BatchOutcomes.Unpack(stored.ToArray()).Rows);
        Assert.Equal((RowResult.Reassigned, 1, null), (row.Result, row.Assigned, row.Package));
    }

    static async Task<ImportFlow> EnrolledAsync(TestDatabase database)
    {
        var flow = new ImportFlow(database);
        var (induction, hygiene) = (await SampleImportTests.PackageAsync(database, "Induction", "Fire"), await SampleImportTests.PackageAsync(database, "Hygiene", "Hands"));
        await SampleImportTests.PackageAsync(database, "First Aid", "Bandages");
        var done = await flow.ApplyAsync((await flow.UploadTextAsync(List([.. Enumerable.Range(0, People).Select(i => (i, ""))]), new() { Packages = [induction, hygiene], Split = true })).Id);
        Assert.Equal(People, done.Created);
        return flow;
    }

    static string List(IEnumerable<(int Person, string Package)> rows)
    {
        var list = new StringBuilder("First Name,Last Name,Email,Package\n");

        foreach (var (person, package) in rows)
            list.Append(CultureInfo.InvariantCulture, $"Ann,Lee,p{person}@x.example,{package}\n");

        return list.ToString();
    }

    static async Task ChangeAsync(TestDatabase database, string package, string? name = null, params string[] courses)
    {
        var id = await database.WithAsync(db => db.Packages.Where(p => p.Name == package).Select(p => p.Id).SingleAsync(Cancellation));
        (await database.WithAsync(db => PackageEditing.ChangeAsync(db, database.Clock, "Bea", id, name, courses.Length == 0 ? null : [.. courses.Select(CourseChoice.ByTitle)], Cancellation))).Get();
    }

    static async Task StartAsync(TestDatabase database, string email, string package)
    {
        var attempt = await database.WithAsync(db => (
            from t in db.Attempts
            join a in db.Assignments on new { t.LearnerId, Id = t.AssignmentId } equals new { a.LearnerId, a.Id }
            where db.Learners.Any(l => l.Id == a.LearnerId && l.EmailKey == email) && db.Packages.Any(p => p.Id == a.PackageId && p.Name == package) && a.State == AssignmentState.Current
            select t.Id).SingleAsync(Cancellation));
        (await database.WithAsync(db => ResultRecording.RecordAsync(db, database.Clock, "Player", attempt, new(AttemptState.InProgress), Cancellation))).Get();
    }
}
