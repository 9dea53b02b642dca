using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;

namespace Muster.Web.Tests.Imports;

public sealed class ReplacingPagesTests
{
    const string Header = ListUpload.Header;
    const string List = $"{Header}Ann,Lee,ann@gmial.com,Nursing\nBo,MÃ¼ller,bo@gmial.com,Nursing\nCy,Orr,cy@x.example,Nursng\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Values_are_settled_for_all_rows_with_one_click_each_and_are_in_the_receipt()
    {
        await using var muster = await RunningMuster.StartAsync();
        var preview = await ListPages.PreviewAsync(await muster.OpenSignedInBrowserAsync(), List);
        Assert.Contains("Use gmail.com in 2 rows", preview.Text, StringComparison.Ordinal);

        foreach (var button in new[] { "Use gmail.com in 2 rows", "Mend it in 1 row", "Use Nursing in 1 row" })
            preview = await SettleAsync(preview, button);

        Assert.DoesNotContain("Use gmail.com", preview.Text, StringComparison.Ordinal);
        Assert.Contains("In “Email Address”, “gmial.com” reads “gmail.com”.", preview.Text, StringComparison.Ordinal);

        var receipt = await (await preview.ConfirmAsync()).FollowAsync();

        Assert.Contains("What was replaced in all rows", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("In “Group”, “Nursng” reads “Nursing”.", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("In “Last Name”, garbled text reads as it was meant.", receipt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Take back", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(["ann@gmail.com", "bo@gmail.com", "cy@x.example"], await muster.Database.WithAsync(db => db.Learners.OrderBy(l => l.EmailKey).Select(l => l.Email).ToListAsync(Cancellation)));
        Assert.Equal(["Nursing"], await muster.Database.WithAsync(db => db.Groups.Select(g => g.Name).ToListAsync(Cancellation)));
    }

    [Fact]
    public async Task A_word_that_is_neither_yes_nor_no_is_settled_as_either()
    {
        await using var muster = await RunningMuster.StartAsync();
        await muster.Database.WithAsync(db => CustomFieldEditing.AddAsync(db, muster.Database.Clock, "Ada", "Driver", CustomFieldKind.YesNo, [], Cancellation));
        var preview = await ListPages.PreviewAsync(await muster.OpenSignedInBrowserAsync(), "First Name,Last Name,Email Address,Driver\nAnn,Lee,ann@x.example,jep\nBo,Yu,bo@x.example,jep\n");
        Assert.Contains("reject 2", preview.Text, StringComparison.OrdinalIgnoreCase);

        var settled = await SettleAsync(preview, "Use No in 2 rows");

        Assert.Contains("Create 2 learners", settled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_of_a_column_are_replaced_where_all_of_them_are_seen_and_taken_back()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var preview = await ListPages.PreviewAsync(browser, List);
        var address = preview.Path.Replace("/preview", "/values?column=4", StringComparison.Ordinal);
        var values = await browser.GetAsync(address);
        Assert.Contains("Is “Nursing” meant?", values.Text, StringComparison.Ordinal);

        var replaced = await (await values.SubmitFormAsync("values", ("to-0", "Kitchen"), ("to-1", "Nursing"), ("find", ""), ("replace", ""))).FollowAsync();
        Assert.Contains("In “Group”, “Nursng” reads “Kitchen”.", replaced.Text, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(replaced.Html, "name=\"take-back\""));

        await replaced.SubmitFormAsync("values", ("find", "Nursing"), ("replace", ""));
        Assert.Contains("1 new group: Kitchen.", (await browser.GetAsync(preview.Path)).Text, StringComparison.Ordinal);

        var button = WebUtility.HtmlDecode(Regex.Match(replaced.Html, "name=\"take-back\" value=\"([^\"]*)\"").Groups[1].Value);
        await replaced.SubmitFormAsync("values", ("take-back", button));
        Assert.Contains("1 new group: Nursng.", (await browser.GetAsync(preview.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_values_of_a_column_that_is_not_there_are_those_of_a_likely_one()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var preview = await ListPages.PreviewAsync(browser, List);

        var values = await browser.GetAsync(preview.Path.Replace("/preview", "/values?column=99", StringComparison.Ordinal));

        Assert.Contains("value=\"4\" selected", values.Html, StringComparison.Ordinal);
    }

    static async Task<BrowserPage> SettleAsync(BrowserPage preview, string button)
    {
        var sent = Regex.Match(preview.Html, $"<button class=\"secondary\" name=\"settle\" value=\"([^\"]*)\"[^>]*>{Regex.Escape(button)}</button>");
        Assert.True(sent.Success, button);
        return await (await preview.SubmitFormAsync("values", ("settle", WebUtility.HtmlDecode(sent.Groups[1].Value)))).FollowAsync();
    }
}
