using Microsoft.Playwright;
using Muster.Web.Tests;
using static Microsoft.Playwright.Assertions;

namespace Muster.Browser.Tests.Imports;

/// <summary>An administrator at the screen with a list.</summary>
sealed class ImportWalk(IPage page)
{
    public static async Task<ImportWalk> SignInAsync(IPage page)
    {
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("Email address").FillAsync(RunningMuster.AdministratorEmail);
        await page.GetByLabel("Password").FillAsync(RunningMuster.AdministratorPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeAttachedAsync();
        return new ImportWalk(page);
    }

    public async Task AddPackageAsync(string name, string course)
    {
        await page.GotoAsync("/packages/new");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Course to add").FillAsync(course);
        await Press("Add the course");
        await Press("Save the package");
        await Expect(page.GetByText("The package is added.")).ToBeVisibleAsync();
    }

    public Task UploadSampleAsync(string name) => UploadAsync(new FilePayload { Name = name, MimeType = "", Buffer = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name)) });

    public Task UploadTextAsync(string name, string text) => UploadAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) });

    public async Task UploadAsync(FilePayload file)
    {
        await page.GotoAsync("/imports/new");
        await page.GetByLabel("Your list").SetInputFilesAsync(file);
        await Press("Upload and go on");
        await AtStepAsync("Map");
    }

    public async Task MapAsync(string column, string field) =>
        await page.GetByLabel($"{column} becomes", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = field });

    public async Task PreviewAsync()
    {
        await Press("Save and go on to the preview");
        await AtStepAsync("Preview");
    }

    public async Task AssignAsync(string package)
    {
        await page.GetByLabel(package).CheckAsync();
        await Press("Show what that would do");
        await Expect(page.GetByText($"of “{package}”")).ToBeVisibleAsync();
    }

    public async Task ConfirmAsync(string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await AtStepAsync("Receipt");
    }

    /// <summary>The number above a word, in the preview's or the receipt's counts.</summary>
    public Task CountsAsync(string name, int count) =>
        Expect(page.Locator("dl.counts div").Filter(new() { Has = page.GetByText(name, new() { Exact = true }) }).Locator("dd")).ToHaveTextAsync(count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture));

    public Task Press(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task AtStepAsync(string name) => Expect(page.Locator("nav[aria-label='Steps of this import'] li[aria-current=step]")).ToHaveTextAsync(name);
}
