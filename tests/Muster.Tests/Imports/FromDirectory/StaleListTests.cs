using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Imports.FromDirectory;
using Muster.Imports.Planning;
using Muster.Imports.Undoing;
using Muster.Learners;
using Muster.Problems;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Annual;
using Muster.Training.Assigning;

namespace Muster.Tests.Imports.FromDirectory;

/// <summary>Lists made of a page, or of an import, that is no longer what it was when somebody looked.</summary>
public sealed class StaleListTests
{
    const string List = "First Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_somebody_else_reassigned_since_the_page_was_shown_is_left_alone_and_said_so(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var rows = await DueAsync(database, flow);
        var taken = rows.Single(r => r.Learner.FirstName == "Ann");
        (await database.WithAsync(db => LearnerAssignment.ReassignAsync(db, database.Clock, new("Bea", AssignmentSource.Person), taken.Learner.Id, taken.PackageId, new(taken.AssignmentId), null, Cancellation))).Get();

        var import = (await ChosenAsync(database, rows)).Get();
        var (planned, totals, seen) = await flow.PreviewAsync(import.Id);

        Assert.Equal([RowAction.Skip, RowAction.Reassign], planned.Select(r => r.Action));
        Assert.Equal(ProblemCodes.AssignmentCurrent, Assert.Single(planned[0].Problems).Code);
        Assert.Equal((1, 1), (totals.Reassign, totals.AlreadyAssigned));
        (await flow.ConfirmAsync(import.Id, seen)).Get();
        await flow.WorkAsync(import.Id);
        Assert.Equal(1, await database.WithAsync(db => db.Assignments.CountAsync(a => a.SourceId == import.Id, Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_two_chose_from_the_same_page_is_reassigned_once_whoever_looks_again_before_confirming(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var rows = await DueAsync(database, flow);
        Import[] lists = [(await ChosenAsync(database, rows)).Get(), (await ChosenAsync(database, rows)).Get()];

        await flow.ApplyAsync(lists[0].Id);
        var late = (await flow.PreviewAsync(lists[1].Id)).Rows;

        Assert.All(late, r => Assert.Equal(RowAction.Skip, r.Action));
        Assert.Equal("import.nothing_to_do", (await flow.ConfirmAsync(lists[1].Id)).Refusal?.Code);
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task What_was_taken_back_since_the_page_was_shown_is_not_assigned_as_though_for_the_first_time(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var rows = await DueAsync(database, flow);
        (await database.WithAsync(db => LearnerAssignment.UndoAsync(db, database.Clock, "Bea", rows[0].Learner.Id, rows[0].AssignmentId, Cancellation))).Get();

        var planned = (await flow.PreviewAsync((await ChosenAsync(database, rows)).Get().Id)).Rows;

        Assert.Equal([RowAction.Skip, RowAction.Reassign], planned.OrderBy(r => r.Learner.Id != rows[0].Learner.Id).Select(r => r.Action));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Everybody_of_an_import_is_whom_it_created_updated_or_found_and_nobody_it_left_out(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        await database.LearnerAsync("Ed", "Ox");
        var gone = await database.LearnerAsync("Di", "Na");
        (await database.WithAsync(db => Archiving.ArchiveAsync(db, database.Clock, "Bea", gone.Id, Cancellation))).Get();
        var import = await flow.UploadTextAsync(List + "Ed,Ox,ed.ox@x.example\nDi,Na,di.na@x.example\nCy,Mo,cy@x.example\n");
        var seen = (await flow.PreviewAsync(import.Id)).Seen;
        await flow.ApplyAsync((await flow.UploadTextAsync("First Name,Last Name,Email\nCy,Mo,cy@x.example\n")).Id);
        (await flow.ConfirmAsync(import.Id, seen)).Get();
        await flow.WorkAsync(import.Id);

        var list = (await OfImportAsync(database, import.Id, package)).Get();

        Assert.Equal(["ann@x.example", "bo@x.example", "ed.ox@x.example"], (await flow.PreviewAsync(list.Id)).Rows.Select(r => r.Learner.Email.ToLowerInvariant()).Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_import_that_is_not_done_has_nobody_to_assign_to_and_says_why(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        var import = await flow.UploadTextAsync(List);
        await ToldAsync("confirmed");
        (await flow.ConfirmAsync(import.Id)).Get();
        await ToldAsync("running");
        await flow.WorkAsync(import.Id);
        (await database.WithAsync(db => ImportUndo.AskAsync(db, database.Clock, "Bea", import.Id, Cancellation))).Get();
        await ToldAsync("being undone");
        await flow.WorkAsync(import.Id);
        await ToldAsync("is undone");
        await database.WithAsync(db => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.Status, ImportStatus.Failed).SetProperty(i => i.ReversalAskedAt, (DateTimeOffset?)null), Cancellation));
        await ToldAsync("undone in part");
        await database.WithAsync(db => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.ReversedBy, (string?)null), Cancellation));
        await ToldAsync("stopped");

        async Task ToldAsync(string why)
        {
            var refused = (await OfImportAsync(database, import.Id, package)).Refused();
            Assert.Equal("import.not_applied", refused.Code);
            Assert.Contains(why, refused.Message, StringComparison.Ordinal);
        }
    }

    static Task<Muster.Outcomes.Outcome<Import>> ChosenAsync(TestDatabase database, IReadOnlyList<AnnualRow> rows) => database.WithAsync(db =>
        TrainingLists.OfAnnualTrainingAsync(db, database.Clock, "Ann", ImportPurpose.Reassign, [.. rows.Select(r => (r.Learner.Id, r.AssignmentId))], null, Cancellation));

    static Task<Muster.Outcomes.Outcome<Import>> OfImportAsync(TestDatabase database, Guid import, PackageChoice package) =>
        database.WithAsync(db => TrainingLists.OfImportAsync(db, database.Clock, "Ann", ImportPurpose.Assign, import, package, null, Cancellation));

    // Both are due again, Ann first on every list.
    static async Task<IReadOnlyList<AnnualRow>> DueAsync(TestDatabase database, ImportFlow flow)
    {
        var package = await SampleImportTests.PackageAsync(database, "Induction", "Fire");
        await flow.ApplyAsync((await flow.UploadTextAsync(List, new() { Packages = [package] })).Id);
        var at = database.Clock.GetUtcNow().AddDays(-400);
        await database.WithAsync(db => db.Assignments.ExecuteUpdateAsync(set => set.SetProperty(a => a.AssignedAt, at), Cancellation));
        return (await database.WithAsync(db => AnnualTraining.ReadAsync(db, database.Clock, new(), null, null, 50, Cancellation))).Rows;
    }
}
