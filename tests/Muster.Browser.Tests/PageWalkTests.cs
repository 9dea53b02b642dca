using Microsoft.Playwright;
using Muster.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace Muster.Browser.Tests;

public sealed class PageWalkTests(Chromium chromium) : IClassFixture<Chromium>
{
    static readonly string[] Pages =
    [
        "/", "/learners", "/learners/new", "/reports", "/reports/people", "/groups", "/packages", "/packages/new", "/courses",
        "/custom-fields", "/custom-fields/new", "/access-tokens", "/sign-out", "/nothing-here",
    ];

    [Fact]
    public async Task From_the_printed_link_to_a_learner_in_a_group()
    {
        await using var muster = await RunningMuster.StartNewAsync();
        var page = await chromium.OpenAsync(muster.Address);

        await page.GotoAsync(muster.PrintedLink);
        await page.GetByLabel("Your name").FillAsync("Ada Admin");
        await page.GetByLabel("Email address").FillAsync(RunningMuster.AdministratorEmail);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(RunningMuster.AdministratorPassword);
        await page.GetByLabel("The password again").FillAsync(RunningMuster.AdministratorPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }).ClickAsync();
        await SignInAsync(page);

        await Menu(page, "Groups");
        await page.GetByLabel("Name").FillAsync("Nursing");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the group" }).ClickAsync();
        await Expect(page.GetByText("The group is added.")).ToBeVisibleAsync();

        await Menu(page, "Learners");
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a learner" }).First.ClickAsync();
        await page.GetByLabel("First name").FillAsync("Ann");
        await page.GetByLabel("Last name").FillAsync("Lee");
        await page.GetByLabel("Email address").FillAsync("ann@x.example");
        await page.GetByLabel("Nursing").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the learner" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ann Lee" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Nursing" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Ann Lee" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Every_page_fits_its_screen_and_breaks_no_rule_of_the_policy(int width)
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await chromium.OpenAsync(muster.Address, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = 800 } });
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add($"{page.Url}: {message.Text}");
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");

        await page.GotoAsync("/sign-in");
        await SignInAsync(page);

        foreach (var path in Pages)
        {
            await page.GotoAsync(path);
            await page.FitsAsync();
        }

        // A page that is not found is a failed request to the browser, and nothing else may be wrong.
        Assert.All(complaints, c => Assert.Contains("404", c, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_script_everything_works_the_same()
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await chromium.OpenAsync(muster.Address, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await page.GotoAsync("/sign-in");
        await SignInAsync(page);

        await Menu(page, "Courses");
        await page.GetByLabel("Title").FillAsync("Fire safety");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the course" }).ClickAsync();

        await Expect(page.GetByText("The course is added.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_gets_to_the_content_and_through_a_form()
    {
        await using var muster = await RunningMuster.StartAsync();
        var page = await chromium.OpenAsync(muster.Address);
        await page.GotoAsync("/sign-in");
        await SignInAsync(page);
        await page.GotoAsync("/courses");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/courses#main$"));

        await TabToAsync(page, page.GetByLabel("Title"));
        await page.Keyboard.TypeAsync("Fire safety");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "Fire safety" })).ToBeVisibleAsync();
    }

    static async Task SignInAsync(IPage page)
    {
        await page.GetByLabel("Email address").FillAsync(RunningMuster.AdministratorEmail);
        await page.GetByLabel("Password").FillAsync(RunningMuster.AdministratorPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeAttachedAsync();
    }

    static Task Menu(IPage page, string name) =>
        page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();

    static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var i = 0; i < 20 && !await target.EvaluateAsync<bool>("e => e === document.activeElement"); i++)
            await page.Keyboard.PressAsync("Tab");

        await Expect(target).ToBeFocusedAsync();
    }
}
