using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Muster.Browser.Tests;

/// <summary>Whether a page fits the width of its screen.</summary>
static class Fitting
{
    // "" where it fits; else what sticks out, so that a failure says where to look.
    const string SticksOut = """
        () => document.documentElement.scrollWidth <= window.innerWidth ? "" :
          `${document.documentElement.scrollWidth} of ${window.innerWidth} pixels, ${document.styleSheets.length} sheets: ` +
          [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > window.innerWidth).map(e => `${e.tagName}.${e.className}`).join(" ")
        """;

    public static async Task FitsAsync(this IPage page)
    {
        // A heading can be there before the style sheets are: a page without them is wide, and nobody sees it so.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await Expect(page.Locator("html")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");

        var sticksOut = await page.EvaluateAsync<string>(SticksOut);
        Assert.True(sticksOut == "", $"{page.Url} is too wide: {sticksOut}");
    }
}
