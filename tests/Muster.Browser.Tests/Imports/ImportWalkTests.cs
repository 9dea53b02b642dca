using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace Muster.Browser.Tests.Imports;

public sealed class ImportWalkTests(Chromium chromium) : IClassFixture<Chromium>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("new-starters.csv", 120, "Create 120 learners, assign training 120 times", DatabaseKind.Sqlite)]
    [InlineData("new-starters.csv", 120, "Create 120 learners, assign training 120 times", DatabaseKind.Postgres)]
    [InlineData("excel-deutsch.csv", 80, "Create 80 learners, assign training 80 times", DatabaseKind.Sqlite)]
    [InlineData("staff.xlsx", 100, "Create 100 learners, assign training 100 times", DatabaseKind.Sqlite)]
    [InlineData("with-mistakes.csv", 35, "Create 35 learners, assign training 35 times, leave out 5", DatabaseKind.Sqlite)]
    public async Task From_a_list_to_people_in_training(string sample, int people, string button, DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var page = await chromium.OpenAsync(muster.Address);
        var walk = await ImportWalk.SignInAsync(page);
        await walk.AddPackageAsync("Induction", "Fire safety");

        await walk.UploadSampleAsync(sample);
        await walk.PreviewAsync();
        await walk.CountsAsync("Create", people);
        await walk.AssignAsync("Induction");
        await walk.ConfirmAsync(button);

        await walk.CountsAsync("Created", people);
        Assert.Equal((people, people), await muster.Database.WithAsync(async db =>
            (await db.Learners.CountAsync(Cancellation), await db.Attempts.CountAsync(a => a.State == AttemptState.NotStarted, Cancellation))));

        await page.GetByRole(AriaRole.Link, new() { Name = "See the learners" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Learners" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cell_is_corrected_a_name_replaced_everywhere_and_the_import_undone(bool script)
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await chromium.OpenAsync(muster.Address, new BrowserNewContextOptions { JavaScriptEnabled = script });
        var walk = await ImportWalk.SignInAsync(page);
        await walk.UploadSampleAsync("with-mistakes.csv");
        await walk.PreviewAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Correct line 5", Exact = true }).ClickAsync();
        await page.GetByLabel("Email Address").FillAsync("joshua@northwind.example");
        await walk.Press("Save the row");
        await walk.CountsAsync("Create", 36);

        await page.GetByRole(AriaRole.Button, new() { Name = "Nursng: Use Nursing in" }).First.ClickAsync();
        await Expect(page.GetByText("In “Group”, “Nursng” reads “Nursing”.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Leave line 9 out" }).ClickAsync();
        await walk.CountsAsync("Reject", 3);

        await page.GetByRole(AriaRole.Link, new() { Name = "Problems 3" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("filter=problems"));
        await Expect(page.GetByRole(AriaRole.Table).GetByText("Reject", new() { Exact = true })).ToHaveCountAsync(3);

        await walk.ConfirmAsync("Create 36 learners, leave out 4");
        Assert.False(await muster.Database.WithAsync(db => db.Groups.AnyAsync(g => g.Name == "Nursng", Cancellation)));

        await page.GetByRole(AriaRole.Link, new() { Name = "Undo…" }).ClickAsync();
        await Expect(page.GetByText("36 learners would be removed")).ToBeVisibleAsync();
        await walk.Press("Undo the import");
        await Expect(page.GetByText("36 learners removed")).ToBeVisibleAsync();
        Assert.Equal(0, await muster.Database.WithAsync(db => db.Learners.CountAsync(Cancellation)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Headers_unheard_of_are_mapped_by_hand_and_one_becomes_a_custom_field(bool script)
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await chromium.OpenAsync(muster.Address, new BrowserNewContextOptions { JavaScriptEnabled = script });
        var walk = await ImportWalk.SignInAsync(page);
        await walk.UploadTextAsync("odd.csv", "Zorp;Blip;Fnord;Quux\nLee;A7;007;ann@x.example\nYu;B9;008;bo@x.example\n");

        await walk.MapAsync("Zorp", "Last Name");
        await walk.MapAsync("Quux", "– leave out –");
        await walk.Press("Save and look again");
        await Expect(page.GetByText("No column is given to First Name.")).ToBeVisibleAsync();
        await Expect(page.GetByText("No column is given to Email Address.")).ToBeVisibleAsync();

        await walk.MapAsync("Blip", "First Name");
        await walk.MapAsync("Quux", "Email Address");
        await walk.MapAsync("Fnord", "A new custom field…");
        await page.GetByLabel("Kind").Locator("visible=true").SelectOptionAsync("Text");
        await walk.PreviewAsync();
        await Expect(page.GetByText("007")).ToBeVisibleAsync();
        await walk.ConfirmAsync("Create 2 learners");

        var (field, values) = await muster.Database.WithAsync(async db => (await db.CustomFields.SingleAsync(Cancellation), await db.Learners.Select(l => l.Custom).ToListAsync(Cancellation)));
        Assert.Equal("Fnord", field.Name);
        Assert.Equal(["007", "008"], values.Select(v => v[field.Id]).Order());
    }

    [Fact]
    public async Task A_long_list_is_split_and_shows_how_far_it_is_without_script()
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await chromium.OpenAsync(muster.Address, new BrowserNewContextOptions { JavaScriptEnabled = false });
        var walk = await ImportWalk.SignInAsync(page);
        await walk.UploadSampleAsync("whole-company.csv");
        await Expect(page.GetByText("The list has 700 rows")).ToBeVisibleAsync();

        await walk.Press("Split it into 3 batches");
        await walk.PreviewAsync();
        await walk.ConfirmAsync("Create 700 learners");

        // The page loads itself again until all is done.
        await Expect(page.GetByText("Done. This is what became of every row.")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await walk.CountsAsync("Created", 700);
    }

    [Fact]
    public async Task A_file_is_read_the_way_a_person_says()
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await chromium.OpenAsync(muster.Address);
        var walk = await ImportWalk.SignInAsync(page);
        await walk.UploadTextAsync("list.csv", "First Name|Last Name,Email Address\nAnn|Lee,ann@x.example\nBo|Yu,bo@x.example\n");

        await page.GetByText("How the file was read").ClickAsync();
        await page.GetByLabel("Delimiter", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Vertical bar" });
        await walk.Press("Read it this way");

        await Expect(page.GetByText("separated by vertical bar")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Last Name,Email Address" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(700)]
    [InlineData(360)]
    public async Task Every_step_fits_its_screen_and_breaks_no_rule_of_the_policy_whatever_the_list_holds(int width)
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await chromium.OpenAsync(muster.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
        page.Dialog += (_, dialog) => complaints.Add($"{page.Url}: {dialog.Message}");
        var walk = await ImportWalk.SignInAsync(page);

        await page.GotoAsync("/imports");
        await FitsWithItsActionsAsync(page);
        await page.GotoAsync("/imports/new");
        await FitsWithItsActionsAsync(page);
        var monster = new string('W', 90);
        await walk.UploadTextAsync("<img src=x onerror=alert(1)>.csv", $"First Name,Last Name,Email Address,Group,<script>alert(2)</script>\n<b>Ann</b>,{monster},ann@{new string('x', 60)}.example,{monster},'><script>alert(3)</script>\n{monster},,broken,;;,x\n");
        await FitsWithItsActionsAsync(page);
        await walk.PreviewAsync();
        await FitsWithItsActionsAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Correct line 3" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/rows/3"));
        await FitsWithItsActionsAsync(page);
        await page.GoBackAsync();
        await walk.ConfirmAsync("Create 1 learner, leave out 1");
        await FitsWithItsActionsAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Undo…" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/undo$"));
        await FitsWithItsActionsAsync(page);
        await page.GotoAsync("/imports");
        await FitsWithItsActionsAsync(page);

        Assert.Empty(complaints);
    }

    static async Task FitsWithItsActionsAsync(IPage page)
    {
        await page.FitsAsync();
        Assert.Equal("", await page.EvaluateAsync<string>("[...document.querySelectorAll('main a, main button')].filter(e => e.offsetParent && e.getBoundingClientRect().right > document.querySelector('main').getBoundingClientRect().right).map(e => e.innerText).join(' | ')"));
    }
}
