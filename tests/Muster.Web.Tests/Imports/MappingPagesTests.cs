using Microsoft.EntityFrameworkCore;
using Muster.CustomFields;
using Muster.Tests.Databases;

namespace Muster.Web.Tests.Imports;

public sealed class MappingPagesTests
{
    const string Header = ListUpload.Header;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_draft_survives_a_restart_and_another_browser_goes_on_with_it(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var map = await ListPages.UploadAsync(await muster.OpenSignedInBrowserAsync(), "list.csv", $"{Header}Ann,Lee,ann@x.example,Nursing\n");
        var preview = new Uri((await map.SubmitFormAsync("mapping", ListPages.FieldsOf(map))).Location!).AbsolutePath;

        await muster.RestartAsync();
        var page = await (await muster.OpenSignedInBrowserAsync()).GetAsync(preview);
        var receipt = await (await page.ConfirmAsync()).FollowAsync();

        Assert.Contains("Create 1 learner", page.Text, StringComparison.Ordinal);
        Assert.Contains("Done. This is what became of every row.", receipt.Text, StringComparison.Ordinal);
        Assert.Equal(1, await ListPages.LearnersAsync(muster));
    }

    [Fact]
    public async Task A_column_becomes_a_choice_of_the_values_that_it_has()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var map = await ListPages.UploadAsync(browser, "list.csv", "First Name,Last Name,Email Address,Shift\nAnn,Lee,ann@x.example,early\nBo,Yu,bo@x.example,late\nCy,Orr,cy@x.example,Early\n");

        var preview = await (await map.SubmitFormAsync("mapping", ListPages.FieldsOf(map, ("field-4", "new"), ("name-4", "Shift"), ("kind-4", "Choice")))).FollowAsync();

        Assert.Contains("Create 3 learners", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 new custom field: Shift (choice).", preview.Text, StringComparison.Ordinal);
        Assert.Equal(0, await muster.Database.WithAsync(db => db.CustomFields.CountAsync(Cancellation)));
        Assert.Contains("A new custom field, choice of early, late: it is created when you confirm.", (await browser.GetAsync(map.Path)).Text, StringComparison.Ordinal);

        await preview.ConfirmAsync();
        Assert.Equal(["early", "late"], (await muster.Database.WithAsync(db => db.CustomFields.SingleAsync(Cancellation))).Options);
    }

    [Fact]
    public async Task How_dates_are_read_is_shown_with_its_reason_and_overruled()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        await muster.Database.WithAsync(db => CustomFieldEditing.AddAsync(db, muster.Database.Clock, "Ada", "Start", CustomFieldKind.Date, [], Cancellation));
        var map = await ListPages.UploadAsync(browser, "list.csv", "First Name,Last Name,Email Address,Start\nAnn,Lee,ann@x.example,03/04/2026\nBo,Yu,bo@x.example,23/04/2026\n");
        Assert.Contains("Read day/month/year, because of 23/04/2026 in line 3.", map.Text, StringComparison.Ordinal);

        var overruled = await (await map.SubmitFormAsync("mapping", ListPages.FieldsOf(map, ("dates-4", "mdy"), ("stay", "yes")))).FollowAsync();

        Assert.Contains("Read month/day/year, as was chosen. But 23/04/2026 in line 3", overruled.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"mdy\" selected", overruled.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guessed_order_of_dates_and_the_lines_left_out_are_said_in_the_preview()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        await muster.Database.WithAsync(db => CustomFieldEditing.AddAsync(db, muster.Database.Clock, "Ada", "Start", CustomFieldKind.Date, [], Cancellation));
        var map = await ListPages.UploadAsync(browser, "list.csv", "First Name,Last Name,Email Address,Start\nAnn,Lee,ann@x.example,03/04/2026\nBo,Yu,bo@x.example,\nTotal: 2,,,\n");
        Assert.Contains("1 line left out", map.Text, StringComparison.Ordinal);
        Assert.Matches("<details id=\"reading\"[^>]* open", map.Html);

        var preview = await (await map.SubmitFormAsync("mapping", ListPages.FieldsOf(map))).FollowAsync();
        Assert.Contains("Dates of Start: Read", preview.Text, StringComparison.Ordinal);
        Assert.Contains("no date of the column tells, such as 03/04/2026 in line 2. Please check.", preview.Text, StringComparison.Ordinal);
        Assert.Contains("/mapping#dates-4\"", preview.Html, StringComparison.Ordinal);
        Assert.Contains("1 line of the file is left out as titles, totals or notes.", preview.Text, StringComparison.Ordinal);

        var chosen = await (await map.SubmitFormAsync("mapping", ListPages.FieldsOf(map, ("dates-4", "mdy")))).FollowAsync();
        Assert.DoesNotContain("Dates of Start", chosen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_header_is_a_plain_choice()
    {
        await using var muster = await RunningMuster.StartAsync();
        var map = await ListPages.UploadAsync(await muster.OpenSignedInBrowserAsync(), "list.csv", $"{Header}Ann,Lee,ann@x.example,Nursing\n");

        var read = await (await map.SubmitFormAsync("reading", ("noheader", "yes"))).FollowAsync();

        Assert.Contains("no header, 2 rows", read.Text, StringComparison.Ordinal);
        Assert.Matches("name=\"noheader\"[^>]* checked", read.Html);
        Assert.Contains("Central European (windows-1250)", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Columns_of_the_same_name_are_told_apart_by_their_numbers()
    {
        await using var muster = await RunningMuster.StartAsync();
        var map = await ListPages.UploadAsync(await muster.OpenSignedInBrowserAsync(), "list.csv", "First Name,Last Name,Email,Email\nAnn,Lee,ann@x.example,a@home.example\n");

        Assert.Contains("“Email” (column 3) and “Email” (column 4) may each be Email Address.", map.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_columns_that_may_be_the_same_field_are_asked_about()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var map = await ListPages.UploadAsync(browser, "list.csv", "First Name,Last Name,Mail,E-mail,Team,Department\nAnn,Lee,ann@x.example,a@home.example,Red,Care\n");

        Assert.Contains("“Mail” and “E-mail” may each be Email Address.", map.Text, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(map.Text, "This may be Group, and so may another column"));

        var settled = await (await map.SubmitFormAsync("mapping", ListPages.FieldsOf(map, ("field-3", "email"), ("stay", "yes")))).FollowAsync();
        Assert.DoesNotContain("may be", settled.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_finding_of_the_file_leads_to_where_it_is_overruled()
    {
        await using var muster = await RunningMuster.StartAsync();
        var map = await ListPages.UploadAsync(await muster.OpenSignedInBrowserAsync(), "list.csv", $"Staff list\n{Header}Ann,Lee,ann@x.example,\"Nursing\"\nBo,Yu,bo@x.example,\nTotal: 2,,,\n");

        var offered = System.Text.RegularExpressions.Regex.Matches(map.Html, "<td[^>]*><a href=\"#(\\w+)\"").Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(["encoding", "delimiter", "quote", "header", "header", "foot"], offered);
        Assert.All(offered, name => Assert.Contains($"id=\"{name}\"", map.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_field_whose_name_is_taken_is_refused_and_the_rest_is_kept()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        var map = await ListPages.UploadAsync(browser, "list.csv", "Aa,Bb,Cc,Dd\nAnn,Lee,ann@x.example,1\n");

        var refused = await map.SubmitFormAsync("mapping", ("field-1", "firstName"), ("field-2", "lastName"), ("field-3", "email"), ("field-4", "new"), ("name-4", ""), ("kind-4", "Text"));

        Assert.Contains("missing", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"firstName\" selected", refused.Html, StringComparison.Ordinal);
    }
}
