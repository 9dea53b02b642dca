using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Tests.Databases;
using Muster.Training;

namespace Muster.Web.Tests.Imports;

public sealed class ImportPagesTests
{
    const string Header = "First Name,Last Name,Email Address,Group\n";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_draft_survives_a_restart_and_another_browser_goes_on_with_it(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var map = await UploadAsync(await muster.OpenSignedInBrowserAsync(), "list.csv", $"{Header}Ann,Lee,ann@x.example,Nursing\n");
        var preview = new Uri((await map.SubmitFormAsync("mapping", FieldsOf(map))).Location!).AbsolutePath;

        await muster.RestartAsync();
        var page = await (await muster.OpenSignedInBrowserAsync()).GetAsync(preview);
        var receipt = await (await page.ConfirmAsync()).FollowAsync();

        Assert.Contains("Create 1 learner", page.Text, StringComparison.Ordinal);
        Assert.Contains("Done. This is what became of every row.", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(1, await LearnersAsync(muster));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Pressing_the_button_many_times_lands_on_one_receipt(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var preview = await PreviewAsync(await muster.OpenSignedInBrowserAsync(), $"{Header}Ann,Lee,ann@x.example,Nursing\nBo,Yu,bo@x.example,\n");

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => preview.ConfirmAsync()));
        var late = await preview.ConfirmAsync();

        Assert.Single(answers.Append(late).Select(a => a.Location).Distinct());
        await muster.UntilAsync(async () => (await late.FollowAsync()).Text.Contains("Done.", StringComparison.Ordinal));
        Assert.Equal(2, await LearnersAsync(muster));
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
        var receipt = (await (await PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n")).ConfirmAsync()).Location!;

        var page = await browser.GetAsync(receipt.Replace("/receipt", step, StringComparison.Ordinal));

        Assert.EndsWith(new Uri(muster.Address, receipt).AbsolutePath, page.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_after_somebody_else_confirmed_changes_nothing_and_shows_the_receipt()
    {
        await using var muster = await RunningMuster.StartAsync();
        var preview = await PreviewAsync(await muster.OpenSignedInBrowserAsync(), $"{Header}Ann,Lee,ann@x.example,\n");
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
        var preview = await PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");
        var assigned = await (await preview.SubmitFormAsync("choices", ("package", package.Value!.Id.ToString()))).FollowAsync();
        Assert.Contains("1 assignment of “Induction”, with 1 attempt", assigned.Text, StringComparison.Ordinal);

        await muster.Database.WithAsync(db => PackageEditing.ChangeCoursesAsync(db, muster.Database.Clock, "Ada", package.Value.Id, [CourseChoice.ByTitle("Fire safety"), CourseChoice.ByTitle("First aid")], Cancellation));
        var back = await (await assigned.ConfirmAsync()).FollowAsync();

        Assert.Contains("Nothing was confirmed. After this preview a choice was made, or a package was changed.", back.Text, StringComparison.Ordinal);
        Assert.Contains("1 assignment of “Induction”, with 2 attempts", back.Text, StringComparison.Ordinal);
        Assert.Equal(0, await LearnersAsync(muster));
        await back.ConfirmAsync();
        Assert.Equal(2, await muster.Database.WithAsync(db => db.Attempts.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_choice_made_after_the_preview_is_kept_and_shown_before_anything_is_confirmed()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var package = await muster.Database.WithAsync(db => PackageEditing.AddAsync(db, muster.Database.Clock, "Ada", "Induction", [CourseChoice.ByTitle("Fire safety")], Cancellation));
        var preview = await PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");

        var back = await (await preview.ConfirmAsync(("package", package.Value!.Id.ToString()))).FollowAsync();

        Assert.Contains("After this preview a choice was made", back.Text, StringComparison.Ordinal);
        Assert.Contains("1 assignment of “Induction”, with 1 attempt", back.Text, StringComparison.Ordinal);
        Assert.Equal(0, await LearnersAsync(muster));
        await back.ConfirmAsync();
        Assert.Equal(1, await muster.Database.WithAsync(db => db.Assignments.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task All_or_nothing_hides_the_button_until_every_row_is_good()
    {
        await using var muster = await RunningMuster.StartAsync();
        var preview = await PreviewAsync(await muster.OpenSignedInBrowserAsync(), $"{Header}Ann,Lee,ann@x.example,\nBo,Yu,broken,\n");

        var strict = await (await preview.SubmitFormAsync("choices", ("errors", "all"))).FollowAsync();
        var mended = await (await strict.SubmitFormAsync("rows", ("leave-out", "3"))).FollowAsync();

        Assert.DoesNotContain("/confirmation\"", strict.Html, StringComparison.Ordinal);
        Assert.Contains("you chose all or nothing", strict.Text, StringComparison.Ordinal);
        Assert.Contains("Create 1 learner, leave out 1", mended.Text, StringComparison.Ordinal);
    }

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
    public async Task What_the_list_and_its_name_hold_comes_back_as_text()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        const string Evil = "<script>alert(1)</script>";
        var map = await UploadAsync(browser, "<img src=x>.csv", $"First Name,Last Name,Email Address,Group,{Evil}\n{Evil},Lee,ann@x.example,{Evil},{Evil}\n{Evil},,broken{Evil},,\n");
        var preview = await (await map.SubmitFormAsync("mapping", FieldsOf(map, ("field-5", "new"), ("name-5", Evil), ("kind-5", "Text")))).FollowAsync();
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
    public async Task A_file_that_was_imported_before_is_flagged_before_it_goes_on()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var list = $"{Header}Ann,Lee,ann@x.example,\n";
        await (await PreviewAsync(browser, list)).ConfirmAsync();

        var again = await UploadAsync(browser, "other-name.csv", list);

        Assert.Contains("This very file was imported before", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_becomes_a_choice_of_the_values_that_it_has()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var map = await UploadAsync(browser, "list.csv", "First Name,Last Name,Email Address,Shift\nAnn,Lee,ann@x.example,early\nBo,Yu,bo@x.example,late\nCy,Orr,cy@x.example,Early\n");

        var preview = await (await map.SubmitFormAsync("mapping", FieldsOf(map, ("field-4", "new"), ("name-4", "Shift"), ("kind-4", "Choice")))).FollowAsync();

        Assert.Contains("Create 3 learners", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 new custom field: Shift (choice).", preview.Text, StringComparison.Ordinal);
        Assert.Equal(0, await muster.Database.WithAsync(db => db.CustomFields.CountAsync(Cancellation)));
        Assert.Contains("A new custom field, choice of early, late: it is created when you confirm.", (await browser.GetAsync(map.Path)).Text, StringComparison.Ordinal);

        await preview.ConfirmAsync();
        Assert.Equal(["early", "late"], (await muster.Database.WithAsync(db => db.CustomFields.SingleAsync(Cancellation))).Options);
    }

    [Fact]
    public async Task A_new_field_whose_name_is_taken_is_refused_and_the_rest_is_kept()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var map = await UploadAsync(browser, "list.csv", "Aa,Bb,Cc,Dd\nAnn,Lee,ann@x.example,1\n");

        var refused = await map.SubmitFormAsync("mapping", ("field-1", "firstName"), ("field-2", "lastName"), ("field-3", "email"), ("field-4", "new"), ("name-4", ""), ("kind-4", "Text"));

        Assert.Contains("missing", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"firstName\" selected", refused.Html, StringComparison.Ordinal);
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
    public async Task An_import_that_failed_goes_on_from_its_receipt_or_is_undone()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var receipt = await (await (await PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n")).ConfirmAsync()).FollowAsync();

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
        Assert.Equal(1, await LearnersAsync(muster));

        Task FailAsync(int applied) => muster.Database.WithAsync(db => db.Imports.ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Status, Muster.Imports.ImportStatus.Failed).SetProperty(i => i.Failure, "The disk was full.").SetProperty(i => i.NextBatch, applied), Cancellation));
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_not_found()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var preview = await PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");

        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(preview.Path.Replace("/preview", "/rows/99", StringComparison.Ordinal))).Status);
    }

    [Fact]
    public async Task A_draft_is_thrown_away_after_a_question()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var preview = await PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");

        var list = await (await (await browser.GetAsync(preview.Path.Replace("/preview", "/removal", StringComparison.Ordinal))).SubmitAsync()).FollowAsync();

        Assert.Contains("thrown away", list.Text, StringComparison.Ordinal);
        Assert.Equal((0, 0), await muster.Database.WithAsync(async db => (await db.Imports.CountAsync(Cancellation), await db.ImportFileChunks.CountAsync(Cancellation))));
    }

    [Fact]
    public async Task The_rejected_rows_are_mended_and_uploaded_again()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var receipt = await (await (await PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\nBo,Yu,bo-x.example,\n")).ConfirmAsync()).FollowAsync();

        var rejected = (await browser.GetAsync(receipt.Path.Replace("/receipt", "/rejected-rows.csv", StringComparison.Ordinal))).Html;
        var again = await PreviewAsync(browser, rejected.Replace("bo-x", "bo@x", StringComparison.Ordinal));

        Assert.Contains("Create 1 learner", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_of_a_preview_hold_every_row_once()
    {
        await using var muster = await RunningMuster.StartAsync();
        var list = new StringBuilder(Header);

        for (var i = 0; i < 230; i++)
            list.Append(System.Globalization.CultureInfo.InvariantCulture, $"Ann,Lee,ann{i:000}@x.example,\n");

        var page = await PreviewAsync(await muster.OpenSignedInBrowserAsync(), list.ToString());
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
        var preview = await PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,Day; Nite\nBo,Yu,bo@x.example,Day; Nite\nCy,Orr,cy@x.example,Nite\n");
        var row = preview.Path.Replace("/preview", "/rows/2", StringComparison.Ordinal);

        await (await browser.GetAsync(row)).SubmitFormAsync("row", ("cell-4", "Day; Nigth"));
        await (await browser.GetAsync(row)).SubmitFormAsync("row", ("cell-4", "Day; Night"), ("everywhere", "on"));
        var changed = await browser.GetAsync(preview.Path);

        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(changed.Html, "<div[^>]*>Day, Night</div>"));
        Assert.DoesNotContain("Nigth<", changed.Html[changed.Html.IndexOf("id=\"rows\"", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_due_date_that_is_over_is_told_on_the_preview()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var package = await muster.Database.WithAsync(db => PackageEditing.AddAsync(db, muster.Database.Clock, "Ada", "Induction", [CourseChoice.ByTitle("Fire safety")], Cancellation));
        var preview = await PreviewAsync(browser, $"{Header}Ann,Lee,ann@x.example,\n");

        var past = await (await preview.SubmitFormAsync("choices", ("package", package.Value!.Id.ToString()), ("due", "2020-01-31"))).FollowAsync();

        Assert.Contains("due on 2020-01-31, which is over", past.Text, StringComparison.Ordinal);
        Assert.Contains("/confirmation\"", past.Html, StringComparison.Ordinal);
    }

    static async Task<BrowserPage> UploadAsync(Browser browser, string name, string text)
    {
        var upload = await browser.GetAsync("/imports/new");
        var stored = await browser.PostFileAsync("/imports/new", upload.HiddenFields, "list", name, Encoding.UTF8.GetBytes(text));
        Assert.Equal(HttpStatusCode.Found, stored.Status);
        return await stored.FollowAsync();
    }

    static async Task<BrowserPage> PreviewAsync(Browser browser, string text)
    {
        var map = await UploadAsync(browser, "list.csv", text);
        return await (await map.SubmitFormAsync("mapping", FieldsOf(map))).FollowAsync();
    }

    // What the page's selects hold, with some chosen otherwise.
    static (string, string)[] FieldsOf(BrowserPage map, params (string Name, string Value)[] chosen)
    {
        var selects = System.Text.RegularExpressions.Regex.Matches(map.Html, "<select[^>]*name=\"(field-\\d+)\".*?</select>", System.Text.RegularExpressions.RegexOptions.Singleline)
            .Select(m => (Name: m.Groups[1].Value, Value: System.Text.RegularExpressions.Regex.Match(m.Value, "value=\"([^\"]*)\" selected").Groups[1].Value));

        return [.. selects.Where(s => chosen.All(c => c.Name != s.Name)), .. chosen];
    }

    static Task<int> LearnersAsync(RunningMuster muster) => muster.Database.WithAsync(db => db.Learners.CountAsync(Cancellation));
}
