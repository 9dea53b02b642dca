using System.Net;
using System.Text;
using Muster.Training;

namespace Muster.Web.Tests.Imports;

public sealed class PreviewPagesTests
{
    const string Header = ListUpload.Header;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_or_nothing_hides_the_button_until_every_row_is_good()
    {
        await using var muster = await RunningMuster.StartAsync();
        var preview = await ListPages.PreviewAsync(await muster.OpenSignedInBrowserAsync(), $"{Header}Ann,Lee,ann@x.example,\nBo,Yu,broken,\n");

        var strict = await (await preview.SubmitFormAsync("choices", ("errors", "all"))).FollowAsync();
        var mended = await (await strict.SubmitFormAsync("rows", ("leave-out", "3"))).FollowAsync();

        Assert.DoesNotContain("/confirmation\"", strict.Html, StringComparison.Ordinal);
        Assert.Contains("you chose all or nothing", strict.Text, StringComparison.Ordinal);
        Assert.Contains("Create 1 learner, leave out 1", mended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_list_and_its_name_hold_comes_back_as_text()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        const string Evil = "<script>alert(1)</script>";
        var map = await ListPages.UploadAsync(browser, "<img src=x>.csv", $"First Name,Last Name,Email Address,Group,{Evil}\n{Evil},Lee,ann@x.example,{Evil},{Evil}\n{Evil},,broken{Evil},,\n");
        var preview = await (await map.SubmitFormAsync("mapping", ListPages.FieldsOf(map, ("field-5", "new"), ("name-5", Evil), ("kind-5", "Text")))).FollowAsync();
        var row = await browser.GetAsync(preview.Path.Replace("/preview", "/rows/3", StringComparison.Ordinal));
        var receipt = await (await preview.ConfirmAsync()).FollowAsync();
        var undo = await browser.GetAsync(receipt.Path.Replace("/receipt", "/undo", StringComparison.Ordinal));
        var list = await browser.GetAsync("/imports");

        foreach (var page in new[] { map, preview, row, receipt, undo, list })
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(Evil, page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page.Html, StringComparison.Ordinal);
            Assert.True(page.Html.Contains("&lt;img", StringComparison.Ordinal) || page.Html.Contains("&lt;script", StringComparison.Ordinal), page.Path);
        }
    }

    [Fact]
    public async Task An_import_that_nobody_knows_is_not_found_at_any_step()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();

        foreach (var step in new[] { "", "/mapping", "/preview", "/rows/2", "/confirmation", "/receipt", "/receipt.csv", "/rejected-rows.csv", "/undo", "/removal" })
        {
            var page = await browser.GetAsync($"/imports/{Guid.Empty}{step}");
            Assert.True(page.Status == HttpStatusCode.NotFound, $"{step}: {page.Status}");
            Assert.Contains("Nothing is here", page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_not_found()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var preview = await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(preview.Path.Replace("/preview", "/rows/99", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task The_pages_of_a_preview_hold_every_row_once()
    {
        await using var muster = await RunningMuster.StartAsync();
        var list = new StringBuilder(Header);

        for (var i = 0; i < 230; i++)
            list.Append(System.Globalization.CultureInfo.InvariantCulture, $"Ann,Lee,ann{i:000}@x.example,\n");

        var page = await ListPages.PreviewAsync(await muster.OpenSignedInBrowserAsync(), list.ToString());
        List<string> lines = [];

        while (true)
        {
            lines.AddRange(System.Text.RegularExpressions.Regex.Matches(page.Html, "id=\"line-(\\d+)\"").Select(m => m.Groups[1].Value));

            if (System.Text.RegularExpressions.Regex.Match(page.Html, "rel=\"next\" href=\"([^\"#]*)") is not { Success: true } next)
                break;

            page = await page.Browser.GetAsync(WebUtility.HtmlDecode(next.Groups[1].Value));
        }

        Assert.Equal(Enumerable.Range(2, 230).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), lines);
    }

    [Fact]
    public async Task A_cell_is_changed_in_every_row_that_reads_the_same_though_it_names_several_groups_or_was_corrected()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var preview = await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,Day; Nite\nBo,Yu,bo@x.example,Day; Nite\nCy,Orr,cy@x.example,Nite\n");
        var row = preview.Path.Replace("/preview", "/rows/2", StringComparison.Ordinal);

        await (await browser.GetAsync(row)).SubmitFormAsync("row", ("cell-4", "Day; Nigth"));
        await (await browser.GetAsync(row)).SubmitFormAsync("row", ("cell-4", "Day; Night"), ("everywhere", "on"));
        var changed = await browser.GetAsync(preview.Path);

        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(changed.Html, "<div[^>]*>Day, Night</div>"));
        Assert.DoesNotContain("Nigth<", changed.Html[changed.Html.IndexOf("id=\"rows\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_cell_is_told_on_the_preview_and_the_receipt_with_what_the_list_has()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var preview = await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\nDi,Fox,di@x,\n");
        await (await browser.GetAsync(preview.Path.Replace("/preview", "/rows/3", StringComparison.Ordinal))).SubmitFormAsync("row", ("cell-3", "di@x.example"));
        const string Told = "Email Address corrected by hand: “di@x” in the list, “di@x.example” now.";

        var corrected = await browser.GetAsync(preview.Path);
        var receipt = await (await corrected.ConfirmAsync()).FollowAsync();

        Assert.Contains(Told, corrected.Text, StringComparison.Ordinal);
        Assert.Contains(Told, receipt.Text, StringComparison.Ordinal);
        Assert.Contains(Told, (await browser.GetAsync($"{receipt.Path}.csv")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_due_date_that_is_over_is_told_on_the_preview()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var package = await muster.Database.WithAsync(db => PackageEditing.AddAsync(db, muster.Database.Clock, "Ada", "Induction", [CourseChoice.ByTitle("Fire safety")], Cancellation));
        var preview = await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");

        var past = await (await preview.SubmitFormAsync("choices", ("package", package.Value!.Id.ToString()), ("due", "2020-01-31"))).FollowAsync();

        Assert.Contains("due on 31 January 2020, which is over", past.Text, StringComparison.Ordinal);
        Assert.Contains("/confirmation\"", past.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_that_is_too_long_is_refused_and_still_there_to_be_mended()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var preview = await ListPages.PreviewAsync(browser, $"{ListUpload.Header}Ann,Lee,ann@x.example,Nursing\n");
        var typed = new string('a', 2001);

        var refused = await (await browser.GetAsync(preview.Path.Replace("/preview", "/rows/2", StringComparison.Ordinal))).SubmitAsync(("cell-1", typed));

        Assert.Contains("A value has 2,000 characters at most, this one has 2,001. Shorten it.", refused.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", refused.Html, StringComparison.Ordinal);
    }
}
