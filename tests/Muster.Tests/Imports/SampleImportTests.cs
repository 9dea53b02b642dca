using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Imports;
using Muster.Imports.Planning;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Tests.Imports;

public sealed class SampleImportTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseKind, string, int> PlainLists
    {
        get
        {
            var data = new TheoryData<DatabaseKind, string, int>();

            foreach (var kind in new[] { DatabaseKind.Sqlite, DatabaseKind.Postgres })
            {
                data.Add(kind, "new-starters.csv", 120);
                data.Add(kind, "hr-export.csv", 60);
                data.Add(kind, "excel-deutsch.csv", 80);
                data.Add(kind, "unicode-text.txt", 40);
                data.Add(kind, "report-with-title.csv", 50);
                data.Add(kind, "staff.xlsx", 100);
                data.Add(kind, "staff.xls", 100);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(PlainLists))]
    public async Task Every_row_of_a_plain_list_becomes_a_learner(DatabaseKind kind, string file, int learners)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);

        var done = await flow.ApplyAsync((await flow.UploadSampleAsync(file)).Id);

        Assert.Equal((ImportStatus.Done, learners, 0, 0), (done.Status, done.Created, done.Skipped, done.Rejected));
        Assert.Equal(learners, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
        Assert.Equal(learners, await database.WithAsync(db => db.Memberships.CountAsync(Cancellation)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Usual_mistakes_reject_their_rows_and_no_others(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("with-mistakes.csv");

        var (rows, totals, _) = await flow.PreviewAsync(import.Id);

        Assert.Equal((35, 5), (totals.Create, totals.Reject));
        Assert.Equal([5, 9, 13, 32, 35], rows.Where(r => r.Action == RowAction.Reject).Select(r => r.Line));
        var similar = Assert.Single(rows.SelectMany(r => r.Problems), p => p.Code == "group.similar");
        Assert.Equal("Nursng", similar.Value);
        Assert.Contains("“Nursing”", similar.Message, StringComparison.Ordinal);

        var done = await flow.ApplyAsync(import.Id);
        Assert.Equal((35, 5), (done.Created, done.Rejected));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Custom_fields_of_the_file_keep_their_zeros_and_their_dates(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var badge = await Add(database, "Badge No", CustomFieldKind.Text);
        var start = await Add(database, "Start date", CustomFieldKind.Date);

        await flow.ApplyAsync((await flow.UploadSampleAsync("hr-export.csv")).Id);

        var learner = await database.WithAsync(db => db.Learners.SingleAsync(l => l.EmailKey == "torrance.armstrong@northwind.example", Cancellation));
        Assert.Equal(("004085", "2020-06-08"), (learner.Custom[badge.Id], learner.Custom[start.Id]));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_long_list_is_refused_with_the_way_out_and_taken_when_split(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var import = await flow.UploadSampleAsync("whole-company.csv");

        var refused = await flow.ConfirmAsync(import.Id);
        Assert.Equal("file.too_many_rows", refused.Refusal?.Code);
        Assert.Contains("3 batches", refused.Refusal!.Message, StringComparison.Ordinal);

        await database.WithAsync(db => ImportDraft.ChooseAsync(db, import.Id, s => s with { Split = true }, Cancellation));
        var done = await flow.ApplyAsync(import.Id);
        Assert.Equal((3, 3, 700), (done.TotalBatches, done.NextBatch, done.Created));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task An_assigned_package_opens_an_attempt_at_each_of_its_courses(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        var package = await PackageAsync(database, "Induction", "Fire safety", "Lifting");

        await flow.ApplyAsync((await flow.UploadSampleAsync("new-starters.csv", new ImportSetup { Packages = [package], DueOn = new DateOnly(2027, 1, 31) })).Id);

        var assignments = await database.WithAsync(db => db.Assignments.AsNoTracking().ToListAsync(Cancellation));
        var attempts = await database.WithAsync(db => db.Attempts.AsNoTracking().ToListAsync(Cancellation));
        Assert.Equal(120, assignments.Select(a => a.LearnerId).Distinct().Count());
        Assert.All(assignments, a => Assert.Equal((AssignmentSource.Import, AssignmentState.Current, new DateOnly(2027, 1, 31)), (a.Source, a.State, a.DueOn)));
        Assert.Equal(240, attempts.Count);
        Assert.All(attempts.GroupBy(a => a.AssignmentId), a => Assert.Equal([1, 2], a.Select(x => x.Position).Order()));
        Assert.All(assignments, a => Assert.NotNull(a.GroupSetId));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_same_list_again_skips_everybody(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var flow = new ImportFlow(database);
        await flow.ApplyAsync((await flow.UploadSampleAsync("new-starters.csv")).Id);

        var again = await flow.UploadSampleAsync("new-starters.csv");

        Assert.Equal(120, (await flow.PreviewAsync(again.Id)).Totals.Skip);
        Assert.Equal("import.nothing_to_do", (await flow.ConfirmAsync(again.Id)).Refusal?.Code);
        Assert.Equal(120, await database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
    }

    static async Task<CustomField> Add(TestDatabase database, string name, CustomFieldKind kind)
    {
        var added = await database.WithAsync(db => CustomFieldEditing.AddAsync(db, database.Clock, "Ann", name, kind, [], Cancellation));
        return added.Value!;
    }

    internal static async Task<PackageChoice> PackageAsync(TestDatabase database, string name, params string[] courses)
    {
        var added = await database.WithAsync(db => PackageEditing.AddAsync(db, database.Clock, "Ann", name, [.. courses.Select(CourseChoice.ByTitle)], Cancellation));
        Assert.False(added.IsRefused, added.Refusal?.Message);
        return new PackageChoice(added.Value.Id, added.Value.VersionId);
    }
}
