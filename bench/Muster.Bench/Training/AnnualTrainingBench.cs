using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Muster.Groups;
using Muster.Imports;
using Muster.Imports.FromDirectory;
using Muster.Learners;
using Muster.Persistence;
using Muster.Reports;
using Muster.Training;
using Muster.Training.Annual;

namespace Muster.Bench.Training;

/// <summary>What the pages of training ask the database for, on a directory of a given size. Targets: 25 ms at the 95th percentile for the first page of Annual Training, 50 ms for the rest.</summary>
static class AnnualTrainingBench
{
    const double FirstPage = 25;
    const double AnyPage = 50;
    const int GroupsOnAPage = 50;

    // Whole days: the ids hang on it.
    static readonly DateTimeOffset Now = new(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);

    public static async Task RunAsync(int learners, string? kind)
    {
        Console.WriteLine($"annual-training: {learners:N0} learners with {InventedDirectory.AssignmentsEach} assignments each, {Environment.ProcessorCount} cores");

        foreach (var create in BenchDatabase.KindsNamed(kind))
        {
            await using var database = await create();
            var watch = Stopwatch.StartNew();
            var directory = await InventedDirectory.FillAsync(database, learners, Now);
            await database.WithAsync(AnalyzedAsync);
            Console.WriteLine($"  {database.Name}, filled in {watch.Elapsed.TotalSeconds:0} s");
            await MeasureAsync(database, directory);
        }
    }

    static async Task MeasureAsync(BenchDatabase database, InventedDirectory directory)
    {
        var limit = await BareLookup.MeasureAsync(database);
        limit.Print(limit);

        Task Annual(string name, double target, Func<int, AnnualFilter> filter) =>
            PrintAsync(limit, name, target, run => database.WithAsync(db => ReadAsync(db, filter(run), after: null)));

        await Annual("Annual Training, first page", FirstPage, _ => new());
        await Annual("  of one package", FirstPage, run => new(PackageId: directory.Package(run)));
        await Annual("  of a large group", AnyPage, run => new(GroupId: directory.LargeGroup(run)));
        await Annual("  of a small group", AnyPage, _ => new(GroupId: directory.TheSmallGroup));
        await Annual("  of a large group just assigned anew", AnyPage, _ => new(GroupId: directory.TheFreshGroup));
        await Annual("  of a package and a large group", AnyPage, run => new(directory.Package(run), directory.LargeGroup(run)));
        await Annual("  in progress", AnyPage, _ => new(Status: AssignmentProgress.InProgress));
        await Annual("  with a frequent word", AnyPage, run => new(Text: InventedDirectory.Word(run)));
        await Annual("  with a rare word", AnyPage, run => new(Text: $"{run}9@"));

        // Spread over all that is due, so that the deep page is anywhere.
        List<AnnualCursor> places = [.. Enumerable.Range(0, 20).Select(i => new AnnualCursor(Now.AddDays(-720 + (i * 20)), Guid.Empty))];
        await PrintAsync(limit, "  a deep page", AnyPage, run => database.WithAsync(db => ReadAsync(db, new(), places[run % places.Count])));
        await PrintAsync(limit, "  how many there are", AnyPage, _ => database.WithAsync(db => CountAsync(db, new())));
        await PrintAsync(limit, "  how many of a large group", AnyPage, run => database.WithAsync(db => CountAsync(db, new(GroupId: directory.LargeGroup(run)))));

        await PrintAsync(limit, "  how many of a large group just assigned anew", AnyPage, _ => database.WithAsync(db => CountAsync(db, new(GroupId: directory.TheFreshGroup))));

        await ListAsync(database);
        await GroupsAsync(database, directory, limit);
        await ReportAsync(database, directory, limit);
        await PrintAsync(limit, "Learners, first page", AnyPage, _ => database.WithAsync(db => LearnerPage.ReadAsync(db, new(), null, LearnerPage.DefaultSize, CancellationToken.None)));
        await PrintAsync(limit, "  with a frequent word", AnyPage, run => database.WithAsync(db => LearnerPage.ReadAsync(db, new(InventedDirectory.Word(run)), null, LearnerPage.DefaultSize, CancellationToken.None)));
        await PrintAsync(limit, "  of a small group", AnyPage, _ => database.WithAsync(db => LearnerPage.ReadAsync(db, new(GroupId: directory.TheSmallGroup), null, LearnerPage.DefaultSize, CancellationToken.None)));
    }

    static async Task ListAsync(BenchDatabase database)
    {
        var watch = Stopwatch.StartNew();
        var list = await database.WithAsync(db => TrainingLists.OfAnnualTrainingAsync(db, TimeProvider.System, "bench", ImportPurpose.Reassign, new AnnualFilter(), dueOn: null, CancellationToken.None));
        Console.WriteLine($"    A list of all that is due{(list.IsRefused ? $": {list.Refusal.Message}" : $", {list.Value.FileLength >> 20:N0} MB")}: {watch.Elapsed.TotalMilliseconds:N0} ms");
    }

    static async Task GroupsAsync(BenchDatabase database, InventedDirectory directory, Measurement limit)
    {
        await PrintAsync(limit, "Groups, first page", AnyPage, _ => database.WithAsync(async db =>
        {
            var most = await GroupRow.MostOfEachAsync(db, GroupsOnAPage, CancellationToken.None);
            return await GroupRow.PageAsync(db, null, GroupsOnAPage, CancellationToken.None, most);
        }));
        await PrintAsync(limit, "  to choose from", AnyPage, _ => database.WithAsync(db => GroupName.ListAsync(db, CancellationToken.None)));
        await PrintAsync(limit, "  a large one, to be removed", AnyPage, run => database.WithAsync(db => GroupRow.FindAsync(db, directory.LargeGroup(run), GroupRow.MostCounted, CancellationToken.None)));
    }

    static async Task ReportAsync(BenchDatabase database, InventedDirectory directory, Measurement limit)
    {
        var counting = database.Services.GetRequiredService<ReportCounting>();

        foreach (var membership in Enum.GetValues<ReportMembership>())
        {
            var words = membership == ReportMembership.Today ? "by today's groups" : "by the groups then";
            var watch = Stopwatch.StartNew();

            if ((await database.WithAsync(db => TrainingReport.ReadAsync(db, counting, new(membership), CancellationToken.None))).IsRefused)
                await counting.CountNextAsync(CancellationToken.None);

            Console.WriteLine($"    Report {words}, counted the first time: {watch.Elapsed.TotalMilliseconds:N0} ms");

            await PrintAsync(limit, $"Report {words}", AnyPage, _ => database.WithAsync(db => TrainingReport.ReadAsync(db, counting, new(membership), CancellationToken.None)));
            await PrintAsync(limit, "  of one package", AnyPage, run => database.WithAsync(db => TrainingReport.ReadAsync(db, counting, new(membership, directory.Package(run)), CancellationToken.None)));

            Task People(string name, Func<int, ReportFilter> filter, ReportStatus? status) =>
                PrintAsync(limit, name, AnyPage, run => database.WithAsync(db => ReportPeople.ReadAsync(db, TimeProvider.System, filter(run), status, null, ReportPeople.DefaultSize, CancellationToken.None)));

            await People("  its people of a package", run => new(membership, directory.Package(run)), null);
            await People("  overdue, of a package and a large group", run => new(membership, directory.Package(run), directory.LargeGroup(run)), ReportStatus.Overdue);
            await People("  of a package and the small group", run => new(membership, directory.Package(run), directory.TheSmallGroup), null);
            await People("  of a package and no group", run => new(membership, directory.Package(run), ReportFilter.NoGroup), ReportStatus.InProgress);
        }
    }

    static async Task PrintAsync(Measurement limit, string name, double target, Func<int, Task> ask) =>
        (await Measurement.OfAsync(name, target, ask)).Print(limit);

    static Task<AnnualTraining> ReadAsync(MusterDb db, AnnualFilter filter, AnnualCursor? after) =>
        AnnualTraining.ReadAsync(db, TimeProvider.System, filter, asOf: null, after, AnnualTraining.DefaultSize, CancellationToken.None);

    static async Task<int> CountAsync(MusterDb db, AnnualFilter filter)
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync();
        return await AnnualTraining.CountAsync(db, new AnnualRule(organisation, organisation.Today(TimeProvider.System)), filter, CancellationToken.None);
    }

    // As both databases do by themselves after a while, PostgreSQL's in the background.
    static Task<int> AnalyzedAsync(MusterDb db) => db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "ANALYZE" : "VACUUM ANALYZE");
}
