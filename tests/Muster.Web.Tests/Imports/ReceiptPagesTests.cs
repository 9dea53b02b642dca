using Microsoft.EntityFrameworkCore;

namespace Muster.Web.Tests.Imports;

public sealed class ReceiptPagesTests
{
    const string Header = ListUpload.Header;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_that_failed_goes_on_from_its_receipt_or_is_undone()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var receipt = await (await (await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n")).ConfirmAsync()).FollowAsync();

        await FailAsync(1);
        var failed = await browser.GetAsync(receipt.Path);
        Assert.Contains("The disk was full.", failed.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 1 batch is applied.", failed.Text, StringComparison.Ordinal);
        Assert.Contains("/undo\"", failed.Html, StringComparison.Ordinal);

        // As if the only batch had never been.
        await muster.Database.WithAsync(async db =>
        {
            await db.Learners.ExecuteDeleteAsync(Cancellation);
            await db.ImportBatches.ExecuteDeleteAsync(Cancellation);
        });
        await FailAsync(0);
        failed = await browser.GetAsync(receipt.Path);
        Assert.DoesNotContain("/undo\"", failed.Html, StringComparison.Ordinal);
        var resumed = await (await failed.SubmitFormAsync("resume")).FollowAsync();

        Assert.Contains("Done. This is what became of every row.", resumed.Text, StringComparison.Ordinal);
        Assert.Equal(1, await ListPages.LearnersAsync(muster));

        Task FailAsync(int applied) => muster.Database.WithAsync(db => db.Imports.ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Status, Muster.Imports.ImportStatus.Failed).SetProperty(i => i.Failure, "The disk was full.").SetProperty(i => i.NextBatch, applied), Cancellation));
    }

    [Fact]
    public async Task The_rejected_rows_are_mended_and_uploaded_again()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var receipt = await (await (await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\nBo,Yu,bo-x.example,\n")).ConfirmAsync()).FollowAsync();

        var rejected = (await browser.GetAsync(receipt.Path.Replace("/receipt", "/rejected-rows.csv", StringComparison.Ordinal))).Html;
        var again = await ListPages.PreviewAsync(browser, rejected.Replace("bo-x", "bo@x", StringComparison.Ordinal));

        Assert.Contains("Create 1 learner", again.Text, StringComparison.Ordinal);
    }
}
