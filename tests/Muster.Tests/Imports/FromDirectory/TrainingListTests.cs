using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.Applying;
using Muster.Imports.FromDirectory;
using Muster.Imports.Planning;
using Muster.Imports.Undoing;
using Muster.Learners;
using Muster.Problems;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Annual;
using Muster.Training.Results;

namespace Muster.Tests.Imports.FromDirectory;

public sealed class TrainingListTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_reassign_list_says_of_each_person_what_happens_and_then_does_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire", "Lifting");
        await flow.ApplyAsync((await flow.UploadTextAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\nCy,Mo,cy@x.example\n", new() { Packages = [package] })).Id);
        var gone = await database.LearnerAsync("Di", "Na");
        (await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, "Ann", gone.Id, Cancellation))).Get();
        await database.LearnerAsync("Ed", "Ox");
        await StartAsync(database, "bo@x.example");

        var import = await flow.UploadTextAsync(
            """
            Email Address,First Name,Last Name,Department
            ann@x.example,Ann,Lee,A
            BO@x.example,Bo,Li,B
            cy@x.example,Cyril,Moss,C
            di.na@x.example,Di,Na,D
            ed.ox@x.example,Ed,Ox,E
            nobody@x.example,No,Body,F
            ann@x.example,Ann,Lee,G

            """,
            new() { Purpose = ImportPurpose.Reassign, Source = AssignmentSource.ReassignCsv, Packages = [package] });
        var (rows, totals, seen) = await flow.PreviewAsync(import.Id);

        Assert.Equal(
            [RowAction.Reassign, RowAction.Reassign, RowAction.Reassign, RowAction.Reject, RowAction.Assign, RowAction.Reject, RowAction.Skip],
            rows.Select(r => r.Action));
        Assert.Equal(
            ["", ProblemCodes.AssignmentInProgress, ProblemCodes.NameMismatch, ProblemCodes.LearnerArchived, ProblemCodes.AssignmentFirst, ProblemCodes.LearnerUnknown, ProblemCodes.EmailDuplicateInFile],
            rows.Select(r => string.Join(' ', r.Problems.Select(p => p.Code))));
        Assert.Equal((3, 1, 1, 2, 1, 6, 4, 8), (totals.Reassign, totals.Assign, totals.Skip, totals.Reject, totals.InProgress, totals.Superseded, totals.Assignments, totals.Attempts));

        (await flow.ConfirmAsync(import.Id, seen)).Get();
        await flow.WorkAsync(import.Id);
        var done = await flow.FindAsync(import.Id);

        Assert.Equal((ImportStatus.Done, 3, 4, 1, 2), (done.Status, done.Reassigned, done.Assigned, done.Skipped, done.Rejected));
        Assert.Equal(4, await CurrentAsync(database, import.Id));
        Assert.Equal("Cy", await database.WithAsync(db => db.Learners.Where(l => l.EmailKey == "cy@x.example").Select(l => l.FirstName).SingleAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Who_is_in_progress_or_never_had_it_can_be_left_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire", "Lifting");
        await flow.ApplyAsync((await flow.UploadTextAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\n", new() { Packages = [package] })).Id);
        await database.LearnerAsync("Ed", "Ox");
        await StartAsync(database, "bo@x.example");

        var import = await flow.UploadTextAsync(
            "First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\nEd,Ox,ed.ox@x.example\n",
            new() { Purpose = ImportPurpose.Reassign, Packages = [package], InProgress = InProgress.LeaveOut, NeverAssigned = NeverAssigned.LeaveOut });
        var (rows, _, _) = await flow.PreviewAsync(import.Id);

        Assert.Equal([RowAction.Reassign, RowAction.Skip, RowAction.Skip], rows.Select(r => r.Action));
        Assert.Equal(["", ProblemCodes.AssignmentInProgress, ProblemCodes.AssignmentFirst], rows.Select(r => string.Join(' ', r.Problems.Select(p => p.Code))));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Whoever_begins_between_preview_and_confirmation_is_left_alone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        const string List = "First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\n";
        await flow.ApplyAsync((await flow.UploadTextAsync(List, new() { Packages = [package] })).Id);
        var import = await flow.UploadTextAsync(List, new() { Purpose = ImportPurpose.Reassign, Packages = [package] });
        var (_, _, seen) = await flow.PreviewAsync(import.Id);

        await StartAsync(database, "bo@x.example");
        (await flow.ConfirmAsync(import.Id, seen)).Get();
        await flow.WorkAsync(import.Id);

        Assert.Equal([RowResult.Reassigned, RowResult.Changed], (await flow.OutcomesAsync(import.Id)).Select(o => o.Result));
        Assert.Equal(1, await CurrentAsync(database, import.Id));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Undoing_a_reassignment_brings_the_old_one_back_unless_the_new_one_was_begun(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        const string List = "First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\n";
        var first = await flow.ApplyAsync((await flow.UploadTextAsync(List, new() { Packages = [package] })).Id);
        var import = await flow.ApplyAsync((await flow.UploadTextAsync(List, new() { Purpose = ImportPurpose.Reassign, Packages = [package] })).Id);
        await StartAsync(database, "bo@x.example");

        (await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Ann", import.Id, Cancellation))).Get();
        await flow.WorkAsync(import.Id);

        Assert.Equal(ImportStatus.Undone, (await flow.FindAsync(import.Id)).Status);
        Assert.Equal((1, 1), (await CurrentAsync(database, first.Id), await CurrentAsync(database, import.Id)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task All_of_annual_training_is_reassigned_each_pair_its_own_package(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var induction = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        var hygiene = await SampleImportTests.PackageAsync(database, "Hygiene, with care", "Hands");
        await flow.ApplyAsync((await flow.UploadTextAsync("First Name,Last Name,Email\n=Ann,Lee,ann@x.example\nBo,Li,bo@x.example\n", new() { Packages = [induction, hygiene] })).Id);
        await BackdateAsync(database, 400);

        var import = (await database.WithAsync(db => TrainingLists.OfAnnualTrainingAsync(db, database.Clock, "Ann", ImportPurpose.Reassign, new AnnualFilter(), null, Cancellation))).Get();
        var (rows, totals, seen) = await flow.PreviewAsync(import.Id);

        Assert.Equal((4, 4), (totals.Reassign, totals.Rows));
        Assert.All(rows, r => Assert.Empty(r.Problems));
        (await flow.ConfirmAsync(import.Id, seen)).Get();
        await flow.WorkAsync(import.Id);
        Assert.Equal(4, await CurrentAsync(database, import.Id));
        Assert.Empty((await database.WithAsync(db => AnnualTraining.ReadAsync(db, database.Clock, new(), null, null, 50, Cancellation))).Rows);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task More_than_a_list_holds_is_refused_with_the_way_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        PackageChoice[] packages = [await SampleImportTests.PackageAsync(database, "Induction", "Fire"), await SampleImportTests.PackageAsync(database, "Hygiene", "Hands")];
        await flow.ApplyAsync((await flow.UploadTextAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\n", new() { Packages = packages })).Id);
        await BackdateAsync(database, 400);

        var refused = (await MakeAsync(database, new(), most: 3)).Refused();
        var made = (await MakeAsync(database, new(packages[0].PackageId), most: 3)).Get();

        Assert.Equal(("learners.too_many", "More match than one list holds, which is 3 lines at most. Filter by package, group or status, and make a list of each part."), (refused.Code, refused.Message));
        Assert.Equal(2, (await flow.PreviewAsync(made.Id)).Totals.Rows);
        Assert.Equal(1, await database.WithAsync(db => db.Imports.CountAsync(i => i.FileName == "Annual Training.csv", Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_list_to_archive_archives_and_can_be_undone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        await flow.ApplyAsync((await flow.UploadTextAsync("First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\n", new() { Packages = [package] })).Id);
        await BackdateAsync(database, 400);

        var import = (await database.WithAsync(db => TrainingLists.OfAnnualTrainingAsync(db, database.Clock, "Ann", ImportPurpose.Archive, new AnnualFilter(), null, Cancellation))).Get();
        var done = await flow.ApplyAsync(import.Id);

        Assert.Equal((ImportStatus.Done, 2), (done.Status, done.Archived));
        Assert.Empty((await DueAsync(database)).Rows);

        (await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Ann", import.Id, Cancellation))).Get();
        await flow.WorkAsync(import.Id);
        Assert.Equal(2, (await DueAsync(database)).Rows.Count);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_group_is_assigned_a_package_and_who_has_it_is_left_alone(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        await flow.ApplyAsync((await flow.UploadTextAsync("First Name,Last Name,Email,Group\nAnn,Lee,ann@x.example,Ward\n", new() { Packages = [package] })).Id);
        var ward = await database.WithAsync(db => db.Groups.Select(g => g.Id).SingleAsync(Cancellation));
        await database.LearnerAsync("Bo", "Li", ward);

        var import = (await database.WithAsync(db => TrainingLists.OfGroupAsync(db, database.Clock, "Ann", ImportPurpose.Assign, ward, package, new DateOnly(2030, 1, 1), Cancellation))).Get();
        var done = await flow.ApplyAsync(import.Id);

        Assert.Equal((1, 1), (done.Assigned, done.Skipped));
        var made = await database.WithAsync(db => db.Assignments.AsNoTracking().SingleAsync(a => a.SourceId == import.Id, Cancellation));
        Assert.Equal((AssignmentSource.Group, new DateOnly(2030, 1, 1)), (made.Source, made.DueOn!.Value));
    }

    static Task<Muster.Outcomes.Outcome<Import>> MakeAsync(TestDatabase database, AnnualFilter filter, int most) =>
        database.WithAsync(db => TrainingLists.OfAnnualTrainingAsync(db, database.Clock, "Ann", ImportPurpose.Reassign, filter, null, Cancellation, most));

    static Task<AnnualTraining> DueAsync(TestDatabase database) =>
        database.WithAsync(db => AnnualTraining.ReadAsync(db, database.Clock, new(), null, null, 50, Cancellation));

    static Task<int> CurrentAsync(TestDatabase database, Guid import) =>
        database.WithAsync(db => db.Assignments.CountAsync(a => a.SourceId == import && a.State == AssignmentState.Current, Cancellation));

    static Task<int> BackdateAsync(TestDatabase database, int days)
    {
        var at = database.Clock.GetUtcNow().AddDays(-days);
        return database.WithAsync(db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.AssignedAt, at), Cancellation));
    }

    static async Task StartAsync(TestDatabase database, string email)
    {
        var attempt = await database.WithAsync(db => (
            from a in db.Attempts
            join l in db.Learners on a.LearnerId equals l.Id
            where l.EmailKey == email && a.State == AttemptState.NotStarted
            orderby a.Id
            select a.Id).FirstAsync(Cancellation));
        (await database.WithAsync(db => ResultRecording.RecordAsync(db, database.Clock, "Player", attempt, new(AttemptState.InProgress), Cancellation))).Get();
    }
}
