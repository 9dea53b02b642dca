using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Muster.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace Muster.Browser.Tests.Imports;

public sealed class SavedMappingWalkTests(Chromium chromium) : IClassFixture<Chromium>
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 360)]
    public async Task A_mapping_is_named_for_one_list_used_for_a_second_and_handed_on_as_a_file(bool script, int width)
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await chromium.OpenAsync(muster.Address, new BrowserNewContextOptions { JavaScriptEnabled = script, ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        var walk = await ImportWalk.SignInAsync(page);
        await walk.UploadTextAsync("payroll.csv", "Zorp;Blip;Quux;Crew\nLee;Ann;ann@x.example;Nursing\n");
        await walk.MapAsync("Zorp", "Last Name");
        await walk.MapAsync("Blip", "First Name");
        await walk.MapAsync("Quux", "Email Address");
        await walk.MapAsync("Crew", "Group");
        await page.GetByLabel("Save this mapping as").FillAsync("Payroll export");
        await walk.Press("Save the mapping");
        await Expect(page.GetByText("The mapping is saved.")).ToBeVisibleAsync();
        await page.FitsAsync();

        await walk.UploadTextAsync("tuesday.csv", "Crew;Extra;Blip;Zorp;Quux\nKitchen;1;Bo;Yu;bo@x.example\n");
        await page.GetByLabel("Use a saved mapping").SelectOptionAsync(new SelectOptionValue { Label = "Payroll export (all its 4 columns are here)" });
        await walk.Press("Use it");
        await Expect(page.GetByText("The columns are mapped as “Payroll export” says.")).ToBeVisibleAsync();
        await Expect(page.GetByText("It says nothing of “Extra”: left out until you say what it is.")).ToBeVisibleAsync();
        await page.FitsAsync();
        await walk.PreviewAsync();
        await walk.ConfirmAsync("Create 1 learner");
        Assert.Equal("Bo Yu", await muster.Database.WithAsync(db => db.Learners.Select(l => l.FirstName + " " + l.LastName).SingleAsync(Cancellation)));

        await page.GotoAsync("/imports");
        await page.GetByRole(AriaRole.Link, new() { Name = "Saved mappings" }).ClickAsync();
        await Expect(page.GetByText("not yet")).ToHaveCountAsync(0);
        await page.FitsAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Payroll export" }).ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download" }).ClickAsync());
        Assert.Equal("Payroll export.mapping.json", file.SuggestedFilename);
        await page.FitsAsync();

        await page.GotoAsync("/mappings/new");
        await page.GetByLabel("The mapping's file").SetInputFilesAsync(await file.PathAsync());
        await page.GetByLabel("Save it as").FillAsync("The same again");
        await walk.Press("Upload the mapping");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "The same again" })).ToBeVisibleAsync();
    }
}
