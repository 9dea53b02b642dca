using System.IO.Compression;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Muster.Reports;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Assigning;

namespace Muster.Tests.Reports;

public sealed class ReportFilesTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Of_one_group_each_line_is_in_the_file_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var everyone = await FillAsync(database);

        Assert.Equal(["Induction,Group,Everyone,1,1,0,0,0,0"], await LinesAsync(database, new(GroupId: everyone)));
        Assert.Equal(["Induction,No group,No group,2,2,0,0,0,0"], await LinesAsync(database, new(GroupId: ReportFilter.NoGroup)));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task The_line_of_everyone_is_told_from_a_group_of_that_name(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);

        Assert.Equal(["Induction,Group,Everyone,1,1,0,0,0,0", "Induction,No group,No group,2,2,0,0,0,0", "Induction,Everyone once,,3,3,0,0,0,0"], await LinesAsync(database, new()));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 4)]
    [InlineData(DatabaseKind.Postgres, 3)]
    public async Task A_sheet_that_cannot_hold_all_people_says_so(DatabaseKind kind, int mostRows)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await FillAsync(database);
        using var file = new MemoryStream();

        await database.WithAsync(db => ReportFiles.WritePeopleXlsxAsync(db, database.Clock, new(), null, file, Cancellation, mostRows));

        string[] all = ["First Name", "P0", "P1", "P2"];
        Assert.Equal(mostRows == 4 ? all : [.. all[..2], "A sheet holds no more lines, and there are more people: take the CSV, which has them all."], FirstCells(file));
    }

    static IEnumerable<string> FirstCells(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        using var sheet = zip.Entries.Single(e => e.FullName.Contains("worksheets/", StringComparison.Ordinal)).Open();
        return [.. XDocument.Load(sheet).Descendants().Where(e => e.Name.LocalName == "row").Select(r => r.Elements().First().Value)];
    }

    // Three people with training, the first of them in a group called "Everyone".
    static async Task<Guid> FillAsync(TestDatabase database)
    {
        var group = await database.GroupAsync("Everyone");
        var package = await database.PackageAsync("Induction", "Fire");

        for (var i = 0; i < 3; i++)
        {
            var learner = await database.LearnerAsync($"P{i}", "Li", i == 0 ? [group] : []);
            (await database.WithAsync(db => LearnerAssignment.AssignAsync(db, database.Clock, new("Ann", AssignmentSource.Person), learner.Id, package.Id, null, Cancellation))).Get();
        }

        return group;
    }

    static async Task<IEnumerable<string>> LinesAsync(TestDatabase database, ReportFilter filter)
    {
        var counting = new ReportCounting(database.Services.GetRequiredService<IServiceScopeFactory>(), database.Clock);
        var report = (await database.WithAsync(db => TrainingReport.ReadAsync(db, counting, filter, Cancellation))).Get();
        using var file = new StringWriter();
        ReportFiles.WriteCsv(report, file);
        return file.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1);
    }
}
