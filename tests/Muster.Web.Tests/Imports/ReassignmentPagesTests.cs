using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Muster.Tests.Databases;
using Muster.Training;
using Muster.Web.Tests.Training;

namespace Muster.Web.Tests.Imports;

public sealed partial class ReassignmentPagesTests
{
    const string Header = "First Name,Last Name,Email Address";

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_list_to_re_assign_goes_from_upload_to_receipt_and_back(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var ann = (await muster.Database.LearnerAsync("Ann", "Lee")).Id;
        var bo = (await muster.Database.LearnerAsync("Bo", "Li")).Id;
        await muster.Database.AssignAsync(ann, package);
        var browser = await muster.OpenSignedInBrowserAsync();

        var map = await UploadAsync(browser, $"{Header}\nAnn,Lee,ann.lee@x.example\nBo,Li,bo.li@x.example\nNo,Body,nobody@x.example\n", ("package", package.ToString()));
        Assert.DoesNotContain("A new custom field", map.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"group\"", map.Html, StringComparison.Ordinal);
        Assert.Contains(">Package</option>", map.Html, StringComparison.Ordinal);

        var preview = await (await map.SubmitFormAsync("mapping", Fields(map))).FollowAsync();
        Assert.Contains("Re-assign 1, assign 1, leave out 1", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has this address.", preview.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Groups that are not there", preview.Text, StringComparison.Ordinal);

        var chosen = await (await preview.SubmitFormAsync("choices", ("package", package.ToString()), ("never-assigned", "LeaveOut"))).FollowAsync();
        Assert.Contains("Re-assign 1, leave out 2", chosen.Text, StringComparison.Ordinal);

        var receipt = await (await chosen.ConfirmAsync()).FollowAsync();
        Assert.Contains("Re-assigned", receipt.Text, StringComparison.Ordinal);
        Assert.Equal((2, 0), ((await muster.Database.HistoryAsync(ann)).Count, (await muster.Database.HistoryAsync(bo)).Count));
        Assert.Contains("with a re-assign list: list.csv", (await browser.GetAsync($"/learners/{ann}")).Text, StringComparison.Ordinal);
        Assert.Contains("Ann Lee", (await browser.GetAsync($"{receipt.Path}?filter=reassign")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann Lee", (await browser.GetAsync($"{receipt.Path}?filter=assign")).Text, StringComparison.Ordinal);

        var undo = await browser.GetAsync(receipt.Path.Replace("/receipt", "/undo", StringComparison.Ordinal));
        Assert.Contains("1 assignment would be withdrawn, and what they took the place of is current again.", undo.Text, StringComparison.Ordinal);
        Assert.Contains("This re-assignment was taken back.", (await (await undo.SubmitAsync()).FollowAsync()).Text, StringComparison.Ordinal);
        Assert.Equal([AssignmentState.Withdrawn, AssignmentState.Current], (await muster.Database.HistoryAsync(ann)).Select(a => a.State));
    }

    [Fact]
    public async Task Where_no_package_is_chosen_each_row_names_its_own_or_one_is_asked_for()
    {
        await using var muster = await RunningMuster.StartAsync();
        var induction = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        await muster.Database.PackageAsync("Lifting", "Backs");
        await muster.Database.LearnerAsync("Ann", "Lee");
        var browser = await muster.OpenSignedInBrowserAsync();

        var named = await UploadAsync(browser, $"{Header},Package\nAnn,Lee,ann.lee@x.example,Induction\nAnn,Lee,ann.lee@x.example,Swimming\nNo,Body,no.body@x.example,Lifting\n");
        var preview = await (await named.SubmitFormAsync("mapping", Fields(named))).FollowAsync();
        Assert.Contains("Assign 1, leave out 2", preview.Text, StringComparison.Ordinal);
        Assert.Contains("There is no package “Swimming”.", preview.Text, StringComparison.Ordinal);
        Assert.Contains(">Induction</div>", preview.Html, StringComparison.Ordinal);
        Assert.Contains(">Lifting</div>", preview.Html, StringComparison.Ordinal);

        var receipt = await (await preview.ConfirmAsync()).FollowAsync();
        Assert.Contains("Induction", receipt.Text, StringComparison.Ordinal);
        Assert.Contains("Lifting", receipt.Text, StringComparison.Ordinal);

        var unnamed = await UploadAsync(browser, $"{Header}\nAnn,Lee,ann.lee@x.example\n");
        var asks = await (await unnamed.SubmitFormAsync("mapping", Fields(unnamed))).FollowAsync();
        Assert.Contains("No package is chosen.", asks.Text, StringComparison.Ordinal);
        var chosen = await (await asks.SubmitFormAsync("choices", ("package", induction.ToString()))).FollowAsync();
        Assert.Contains("Re-assign 1", chosen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everybody_of_an_import_is_assigned_a_package_from_its_receipt()
    {
        await using var muster = await RunningMuster.StartAsync();
        var package = (await muster.Database.PackageAsync("Induction", "Fire")).Id;
        var api = await muster.OpenApiAsync();
        var import = (await api.UploadTextAsync($"{Header}\nAnn,Lee,ann@x.example\nBo,Li,bo@x.example\n")).Body.GetProperty("id").GetString();
        using var confirmed = await api.PostAsync($"/api/v1/imports/{import}/confirmation", null, TestContext.Current.CancellationToken);
        var browser = await muster.OpenSignedInBrowserAsync();
        Assert.Contains("Assign a package to these people…", (await browser.GetAsync($"/imports/{import}/receipt")).Text, StringComparison.Ordinal);

        var none = await (await browser.GetAsync($"/imports/{import}/assignment")).SubmitAsync(("package", ""));
        Assert.Contains("No package is chosen.", none.Text, StringComparison.Ordinal);
        var preview = await (await none.SubmitAsync(("package", package.ToString()))).FollowAsync();

        Assert.Contains("Assign 2", preview.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await preview.ConfirmAsync()).Status);
        Assert.Contains("2 assigned", (await browser.GetAsync("/imports?for=assign")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2 assigned", (await browser.GetAsync("/imports?for=enrol")).Text, StringComparison.Ordinal);
        Assert.Contains("No list of this kind", (await browser.GetAsync("/imports?for=archive")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_to_reassign_may_be_any_that_an_import_takes_and_keeps_its_name()
    {
        await using var muster = await RunningMuster.StartAsync();
        await muster.Database.PackageAsync("Induction", "Fire");
        var browser = await muster.OpenSignedInBrowserAsync();
        var page = await browser.GetAsync("/reassignments/new");
        Assert.Contains("OpenDocument (.ods)", page.Text, StringComparison.Ordinal);
        Assert.Contains(".xls,.ods,", page.Html, StringComparison.Ordinal);

        await browser.PostFileAsync(page.Path, page.HiddenFields, "list", "staff %22new%22.csv", Encoding.UTF8.GetBytes("First Name,Last Name,Email\nAnn,Lee,ann@x.example\n"));

        Assert.Contains("staff \"new\".csv", (await browser.GetAsync("/imports")).Text, StringComparison.Ordinal);
    }

    static async Task<BrowserPage> UploadAsync(Browser browser, string text, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetAsync("/reassignments/new");
        var sent = await browser.PostFileAsync(page.Path, page.HiddenFields.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))), "list", "list.csv", Encoding.UTF8.GetBytes(text));
        return await sent.FollowAsync();
    }

    static (string, string)[] Fields(BrowserPage map) =>
        [.. Selected().Matches(map.Html).Select(m => (m.Groups[1].Value, m.Groups[2].Value))];

    [GeneratedRegex("<select[^>]* name=\"(field-[^\"]*)\".*?value=\"([^\"]*)\" selected.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Selected();
}
