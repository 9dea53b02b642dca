using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Muster.Web.Tests.Imports;

/// <summary>The pages of an import, up to the step that a test is about.</summary>
static class ListPages
{
    public static async Task<BrowserPage> UploadAsync(Browser browser, string name, string text)
    {
        var upload = await browser.GetAsync("/imports/new");
        var stored = await browser.PostFileAsync("/imports/new", upload.HiddenFields, "list", name, Encoding.UTF8.GetBytes(text));
        Assert.Equal(HttpStatusCode.Found, stored.Status);
        return await stored.FollowAsync();
    }

    public static async Task<BrowserPage> PreviewAsync(Browser browser, string text)
    {
        var map = await UploadAsync(browser, "list.csv", text);
        return await (await map.SubmitFormAsync("mapping", FieldsOf(map))).FollowAsync();
    }

    // What the page's selects hold, with some chosen otherwise.
    public static (string, string)[] FieldsOf(BrowserPage map, params (string Name, string Value)[] chosen)
    {
        var selects = Regex.Matches(map.Html, "<select[^>]*name=\"(field-\\d+)\".*?</select>", RegexOptions.Singleline)
            .Select(m => (Name: m.Groups[1].Value, Value: Regex.Match(m.Value, "value=\"([^\"]*)\" selected").Groups[1].Value));

        return [.. selects.Where(s => chosen.All(c => c.Name != s.Name)), .. chosen];
    }

    public static Task<int> LearnersAsync(RunningMuster muster) => muster.Database.WithAsync(db => db.Learners.CountAsync(TestContext.Current.CancellationToken));
}
