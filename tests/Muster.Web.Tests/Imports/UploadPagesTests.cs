using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Muster.Web.Tests.Imports;

public sealed class UploadPagesTests
{
    const string Header = ListUpload.Header;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "This file is empty.")]
    [InlineData(Header, "There is a header and no row below it.")]
    [InlineData("PK\u0003\u0004 no zip at all", "This file was not taken.")]
    public async Task A_file_that_is_no_list_is_refused_in_plain_words(string text, string words)
    {
        await using var muster = await RunningMuster.StartAsync();
        var upload = await (await muster.OpenSignedInBrowserAsync()).GetAsync("/imports/new");

        var refused = await upload.Browser.PostFileAsync("/imports/new", upload.HiddenFields, "list", "list.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Contains(words, refused.Text, StringComparison.Ordinal);
        Assert.Equal(0, await muster.Database.WithAsync(db => db.Imports.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_in_plain_words()
    {
        await using var muster = await RunningMuster.StartAsync();
        var upload = await (await muster.OpenSignedInBrowserAsync()).GetAsync("/imports/new");

        var refused = await upload.Browser.PostFileAsync("/imports/new", upload.HiddenFields, "list", "list.csv", new byte[130 << 20]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Contains("A list may have 128 MB at most", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_was_imported_before_is_flagged_before_it_goes_on()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var list = $"{Header}Ann,Lee,ann@x.example,\n";
        await (await ListPages.PreviewAsync(browser, list)).ConfirmAsync();

        var again = await ListPages.UploadAsync(browser, "other-name.csv", list);

        Assert.Contains("This very file was imported before", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_thrown_away_after_a_question()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var preview = await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");

        var list = await (await (await browser.GetAsync(preview.Path.Replace("/preview", "/removal", StringComparison.Ordinal))).SubmitAsync()).FollowAsync();

        Assert.Contains("thrown away", list.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await muster.Database.WithAsync(async db => (await db.Imports.CountAsync(Cancellation), await db.ImportFileChunks.CountAsync(Cancellation))));
    }
}
