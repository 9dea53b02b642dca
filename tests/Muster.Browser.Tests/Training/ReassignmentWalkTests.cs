using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Muster.Browser.Tests.Imports;
using Muster.Examples;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Training.Annual;
using Muster.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace Muster.Browser.Tests.Training;

/// <summary>The example organisation a year on: everyone comes back, each way there is, and the history says so.</summary>
public sealed class ReassignmentWalkTests(Chromium chromium) : IClassFixture<Chromium>
{
    const int Learners = 400;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.Postgres)]
    public async Task From_annual_training_chosen_rows_are_re_assigned_and_the_record_tells_it(DatabaseKind kind)
    {
        await using var muster = await DemoAsync(kind);
        var page = await chromium.OpenAsync(muster.Address);
        var walk = await ImportWalk.SignInAsync(page);
        var due = (await DueAsync(muster))[0];

        await page.GotoAsync("/annual-training");
        await Expect(page.GetByText("Last assigned more than nine months ago, as of")).ToBeVisibleAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(AnnualTraining.DefaultSize);
        await page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await walk.Press("Re-Assign chosen…");
        await walk.CountsAsync("Re-assign", 1);
        await walk.Press("Re-assign 1");
        await walk.CountsAsync("Re-assigned", 1);

        await ToldAsync(page, due, "from Annual Training");
    }

    [Fact]
    public async Task From_a_record_a_package_is_re_assigned_after_saying_what_that_does()
    {
        await using var muster = await DemoAsync(DatabaseKind.Sqlite);
        var page = await chromium.OpenAsync(muster.Address);
        var walk = await ImportWalk.SignInAsync(page);
        var due = (await DueAsync(muster))[0];

        await page.GotoAsync($"/learners/{due.Learner.Id}");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Re-assign {due.Package}", Exact = true }).ClickAsync();
        await Expect(page.GetByText("A new assignment takes the place of the one of")).ToBeVisibleAsync();
        await walk.Press($"Re-assign “{due.Package}”");
        await Expect(page.GetByText("The package is re-assigned")).ToBeVisibleAsync();

        await ToldAsync(page, due, "by hand");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_csv_people_are_re_assigned(bool script)
    {
        await using var muster = await DemoAsync(DatabaseKind.Sqlite);
        var page = await chromium.OpenAsync(muster.Address, new BrowserNewContextOptions { JavaScriptEnabled = script });
        var walk = await ImportWalk.SignInAsync(page);
        var due = await DueAsync(muster);
        var list = new StringBuilder("First Name,Last Name,Email Address,Package\n");

        foreach (var row in due.Take(3))
            list.Append(System.Globalization.CultureInfo.InvariantCulture, $"{row.Learner.FirstName},{row.Learner.LastName},{row.Learner.Email},{row.Package}\n");

        await page.GotoAsync("/reassignments/new");
        await page.GetByLabel("Your list").SetInputFilesAsync(new FilePayload { Name = "back-again.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(list.ToString()) });
        await walk.Press("Upload and go on");
        await walk.Press("Save and go on to the preview");
        await walk.CountsAsync("Re-assign", 3);
        await walk.Press("Re-assign 3");
        await walk.CountsAsync("Re-assigned", 3);

        await ToldAsync(page, due[0], "with a re-assign list: back-again.csv");
    }

    [Fact]
    public async Task By_group_all_its_members_are_re_assigned()
    {
        await using var muster = await DemoAsync(DatabaseKind.Sqlite);
        var page = await chromium.OpenAsync(muster.Address);
        var walk = await ImportWalk.SignInAsync(page);
        var due = (await DueAsync(muster)).First(d => d.Learner.Groups.Count > 0);
        var group = await muster.Database.WithAsync(db => db.Groups.SingleAsync(g => g.Name == due.Learner.Groups[0], Cancellation));

        await page.GotoAsync($"/groups/{group.Id}");
        await page.GetByLabel("Package", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = due.Package });
        await page.GetByLabel("To whom").SelectOptionAsync("reassign");
        await walk.Press("Go on to the preview");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "If you confirm" })).ToBeVisibleAsync();
        await page.Locator("button.confirm").ClickAsync();
        await Expect(page.GetByText("Done. This is what became of every row.")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await ToldAsync(page, due, $"through a group: Group {group.Name}.csv");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_pages_fit_their_screens(int width)
    {
        await using var muster = await DemoAsync(DatabaseKind.Sqlite);
        var page = await chromium.OpenAsync(muster.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        await ImportWalk.SignInAsync(page);
        var due = (await DueAsync(muster))[0];
        var group = await muster.Database.WithAsync(db => db.Groups.FirstAsync(Cancellation));
        var attempt = await muster.Database.WithAsync(db => db.Attempts.FirstAsync(a => a.State == AttemptState.NotStarted, Cancellation));

        foreach (var path in (string[])["/", "/annual-training", $"/learners/{due.Learner.Id}", $"/learners/{due.Learner.Id}/assignments/new?package={due.PackageId}", $"/groups/{group.Id}", "/reassignments/new", "/imports", $"/attempts/{attempt.Id}/result"])
        {
            await page.GotoAsync(path);
            await page.FitsAsync();
            await KeepAsync(page, path, width);
        }
    }

    // For looking at: MUSTER_TEST_SCREENSHOTS names a folder.
    static async Task KeepAsync(IPage page, string path, int width)
    {
        if (Environment.GetEnvironmentVariable("MUSTER_TEST_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(folder, $"{path.Trim('/').Split('?')[0].Replace('/', '-')}-{width}.png") });
    }

    static async Task<RunningMuster> DemoAsync(DatabaseKind kind)
    {
        var muster = await RunningMuster.StartNewAsync(kind);
        (await muster.Database.WithAsync(db => ExampleOrganisation.FillAsync(db, muster.Database.Clock, ExampleOrganisation.DefaultSeed, Learners, Cancellation))).Get();
        await muster.AddAdministratorAsync();
        return muster;
    }

    static Task<IReadOnlyList<AnnualRow>> DueAsync(RunningMuster muster) => muster.Database.WithAsync(async db =>
        (await AnnualTraining.ReadAsync(db, muster.Database.Clock, new AnnualFilter(), asOf: null, after: null, AnnualTraining.DefaultSize, Cancellation)).Rows);

    static async Task ToldAsync(IPage page, AnnualRow due, string source)
    {
        await page.GotoAsync($"/learners/{due.Learner.Id}");
        var newest = page.Locator("article").First;
        await Expect(newest.GetByRole(AriaRole.Heading, new() { Name = due.Package })).ToBeVisibleAsync();
        await Expect(newest.GetByText("Current", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(newest).ToContainTextAsync($"by {RunningMuster.AdministratorName}, {source}");
        await Expect(newest).ToContainTextAsync("It took the place of the assignment of");
        await Expect(page.Locator($"article[id='{due.AssignmentId}']")).ToContainTextAsync("Superseded by the assignment of");
    }
}
