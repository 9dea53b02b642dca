using System.Net;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Web.Tests.Imports;

public sealed class ConfirmationPagesTests
{
    const string Header = ListUpload.Header;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Pressing_the_button_many_times_lands_on_one_receipt(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var preview = await ListPages.PreviewAsync(await muster.OpenSignedInBrowserAsync(), $"{Header}Ann,Lee,ann@x.example,Nursing\nBo,Yu,bo@x.example,\n");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => preview.ConfirmAsync()));
        var late = await preview.ConfirmAsync();

        Assert.Single(answers.Append(late).Select(a => a.Location).Distinct());
        await muster.UntilAsync(async () => (await late.FollowAsync()).Text.Contains("Done.", StringComparison.Ordinal));
        Assert.Equal(2, await ListPages.LearnersAsync(muster));
    }

    [Theory]
    [InlineData("/preview")]
    [InlineData("/mapping")]
    [InlineData("/rows/2")]
    [InlineData("")]
    public async Task What_is_confirmed_is_shown_by_its_receipt(string step)
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var receipt = (await (await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n")).ConfirmAsync()).Location!;

        var page = await browser.GetAsync(receipt.Replace("/receipt", step, StringComparison.Ordinal));

        Assert.EndsWith(new Uri(muster.Address, receipt).AbsolutePath, page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_after_somebody_else_confirmed_changes_nothing_and_shows_the_receipt()
    {
        await using var muster = await RunningMuster.StartAsync();
        var preview = await ListPages.PreviewAsync(await muster.OpenSignedInBrowserAsync(), $"{Header}Ann,Lee,ann@x.example,\n");
        var receipt = (await preview.ConfirmAsync()).Location;

        var late = await preview.SubmitFormAsync("choices", ("existing", "Update"), ("groups", "Create"));

        Assert.Equal((HttpStatusCode.Found, receipt), (late.Status, late.Location));
        Assert.Equal(ExistingLearners.Skip, (await muster.Database.WithAsync(db => db.Imports.SingleAsync(Cancellation))).Setup.Existing);
    }

    [Fact]
    public async Task Nothing_is_confirmed_that_was_not_shown()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var package = await muster.Database.WithAsync(db => PackageEditing.AddAsync(db, muster.Database.Clock, "Ada", "Induction", [CourseChoice.ByTitle("Fire safety")], Cancellation));
        var preview = await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");
        var assigned = await (await preview.SubmitFormAsync("choices", ("package", package.Value!.Id.ToString()))).FollowAsync();
        Assert.Contains("1 assignment of “Induction”, with 1 attempt", assigned.Text, StringComparison.Ordinal);

        await muster.Database.WithAsync(db => PackageEditing.ChangeCoursesAsync(db, muster.Database.Clock, "Ada", package.Value.Id, [CourseChoice.ByTitle("Fire safety"), CourseChoice.ByTitle("First aid")], Cancellation));
        var back = await (await assigned.ConfirmAsync()).FollowAsync();

        Assert.Contains("Nothing was confirmed. After this preview a choice was made, or a package was changed.", back.Text, StringComparison.Ordinal);
        Assert.Contains("1 assignment of “Induction”, with 2 attempts", back.Text, StringComparison.Ordinal);
        Assert.Equal(0, await ListPages.LearnersAsync(muster));
        await back.ConfirmAsync();
        Assert.Equal(2, await muster.Database.WithAsync(db => db.Attempts.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_choice_made_after_the_preview_is_kept_and_shown_before_anything_is_confirmed()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var package = await muster.Database.WithAsync(db => PackageEditing.AddAsync(db, muster.Database.Clock, "Ada", "Induction", [CourseChoice.ByTitle("Fire safety")], Cancellation));
        var preview = await ListPages.PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");

        var back = await (await preview.ConfirmAsync(("package", package.Value!.Id.ToString()))).FollowAsync();

        Assert.Contains("After this preview a choice was made", back.Text, StringComparison.Ordinal);
        Assert.Contains("1 assignment of “Induction”, with 1 attempt", back.Text, StringComparison.Ordinal);
        Assert.Equal(0, await ListPages.LearnersAsync(muster));
        await back.ConfirmAsync();
        Assert.Equal(1, await muster.Database.WithAsync(db => db.Assignments.CountAsync(Cancellation)));
    }
}
