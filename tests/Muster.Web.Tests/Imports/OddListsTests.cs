using System.Text.Json;
using System.Text.RegularExpressions;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Imports;

/// <summary>What is found out about a list that is written oddly is shown on the page and by the API, and overruled there in the same words.</summary>
public sealed class OddListsTests
{
    const string Bordered = "| First Name | Last Name | Email |\n|---|---|---|\n| Ann | Lee | ann@x.example |\n| Bo | Yu | bo@x.example |\n";
    const string Enclosed = "\"First Name,Last Name,Email\"\n\"Ann,\"\"Lee\"\",ann@x.example\"\n\"Bo,Yu,bo@x.example\"\n";
    const string Grouped = "Employee,,Contact\nFirst Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Yu,bo@x.example\n";
    const string Sectioned = "First Name,Last Name,Email\nTeam: Care,,\nAnn,Lee,ann@x.example\nTeam: Kitchen,,\nBo,Yu,bo@x.example\n";
    const string Fixed = "First    Last     Email\nAnn      Lee      ann@x.example\nBo       Yu       bo@x.example\n";
    const string Doubled = "First Name||Last Name||Email\nAnn||Lee||ann@x.example\nBo||Yu||bo@x.example\n";
    const string Control = "First Name\u001fLast Name\u001fEmail\nAnn\u001fLee\u001fann@x.example\nBo\u001fYu\u001fbo@x.example\n";

    [Theory]
    [InlineData(Bordered, "Rows begin and end with a bar", "rows=Plain", "rows=plain", "")]
    [InlineData(Enclosed, "Whole rows are enclosed in quotes", "rows=Plain", "rows=plain", "")]
    [InlineData(Grouped, "That line groups the columns: Employee Contact", "headerrows=1", "headerRows=1", "It was said to take no more.")]
    [InlineData(Sectioned, "A title of the rows below it: Team: Care", "sections=none", "sections=false", "")]
    [InlineData(Fixed, "Columns begin at the characters 1, 10, 19 of every line.", "delimiter=,", "delimiter=comma", "comma")]
    [InlineData(Doubled, "vertical bar, vertical bar", "delimiter=|", "delimiter=|", "vertical bar")]
    [InlineData(Control, "control character \\x1f", "delimiter=;", "delimiter=;", "semicolon")]
    [InlineData(Control, "control character \\x1f", "delimiter=\\x1f", "delimiter=\\x1f", "control character \\x1f")]
    public async Task Each_finding_is_shown_and_overruled_on_the_page_and_by_the_API(string list, string finding, string onPage, string byApi, string then)
    {
        await using var muster = await RunningMuster.StartAsync();
        var ((field, choice), (name, value)) = (Parts(onPage), Parts(byApi));
        var map = await ListPages.UploadAsync(await muster.OpenSignedInBrowserAsync(), "list.txt", list);
        Assert.Contains(finding, map.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"#{field}\"", map.Html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}\"", map.Html, StringComparison.Ordinal);

        var overruled = await (await map.SubmitFormAsync("reading", (field, choice))).FollowAsync();
        Assert.Contains(then, overruled.Text, StringComparison.Ordinal);
        Assert.Contains($"value=\"{choice}\" selected", overruled.Html, StringComparison.Ordinal);

        var api = await muster.OpenApiAsync();
        var import = (await api.UploadTextAsync(list)).Body;
        Assert.Contains(finding, Told(import), StringComparison.Ordinal);

        var reread = await api.SendAsync("PUT", $"/imports/{import.Text("id")}/mapping", new { reading = new Dictionary<string, object> { [name] = Typed(value) } });
        var given = (await api.UploadTextAsync(list, (name, value))).Body;
        Assert.Equal(Told(reread.Body), Told(given));
        Assert.Contains(then, Told(given), StringComparison.Ordinal);
        Assert.Equal(then == finding, Told(given).Contains(finding, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("&", "", "&")]
    [InlineData("§", "other", "§")]
    [InlineData("/", "other", "/")]
    [InlineData("~~", ",", "~, ~")]
    [InlineData("  ", "other", "blank, blank")]
    public async Task A_delimiter_that_no_list_offers_is_typed_on_the_page(string delimiter, string chosen, string named)
    {
        await using var muster = await RunningMuster.StartAsync();
        var map = await ListPages.UploadAsync(await muster.OpenSignedInBrowserAsync(), "list.txt", ListOf(delimiter));

        var read = await (await map.SubmitFormAsync("reading", ("delimiter", chosen), ("delimiter-other", delimiter))).FollowAsync();
        Assert.Contains($"separated by {named}", read.Text, StringComparison.Ordinal);
        Assert.Contains("selected", Regex.Match(read.Html, "<select id=\"delimiter\".*?</select>", RegexOptions.Singleline).Value, StringComparison.Ordinal);

        var again = await (await read.SubmitFormAsync("reading", ("delimiter", delimiter), ("quote", "none"))).FollowAsync();
        Assert.Contains($"separated by {named}", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_no_list_offers_is_typed_on_the_page_and_stays_chosen()
    {
        await using var muster = await RunningMuster.StartAsync();
        var map = await ListPages.UploadAsync(await muster.OpenSignedInBrowserAsync(), "list.csv", "First Name,Last Name,Email\n~Ann, Mary~,Lee,ann@x.example\nBo,Yu,bo@x.example\n");

        var read = await (await map.SubmitFormAsync("reading", ("quote", "other"), ("quote-other", "~"))).FollowAsync();

        Assert.Contains("Ann, Mary", read.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"~\" selected", read.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delimiter")]
    [InlineData("quote")]
    public async Task Something_else_without_saying_what_is_refused(string field)
    {
        await using var muster = await RunningMuster.StartAsync();
        var map = await ListPages.UploadAsync(await muster.OpenSignedInBrowserAsync(), "list.txt", ListOf(","));

        var refused = await map.SubmitFormAsync("reading", (field, "other"));

        Assert.Contains($"“{field}” is to be", refused.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delimiter", "fixed", "Ann Lee ann@x.example\nBob Yeo bob@x.example\n")]
    [InlineData("rows", "enclosed", "\"Ann;Lee;ann@x.example\"\n\"Bo;Yu;bo@x.example\"\n")]
    [InlineData("rows", "bordered", "|Ann|Lee|ann@x.example|\n|Bo|Yu|bo@x.example|\n")]
    [InlineData("headerRows", "2", "Staff,,\nFirst Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,Yu,bo@x.example\n")]
    public async Task What_was_not_found_is_said(string name, string value, string list)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (_, import) = await api.UploadTextAsync(list, (name, value));

        Assert.Equal((3, 2), (import.GetProperty("file").GetProperty("columns").GetArrayLength(), import.GetProperty("file").GetProperty("rows").GetInt32()));
        Assert.Contains(import.GetProperty("findings").EnumerateArray(), f => f.GetProperty("given").GetBoolean());
    }

    [Theory]
    [InlineData("rows", "boxed")]
    [InlineData("headerRows", "3")]
    [InlineData("headerRows", "two")]
    [InlineData("sections", "perhaps")]
    [InlineData("delimiter", "words")]
    public async Task What_cannot_be_meant_is_refused_and_the_field_named(string name, string value)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (status, problem) = await api.UploadTextAsync(Grouped, (name, value));

        Assert.Equal((422, "value.invalid"), (status, problem.Code()));
        Assert.Contains($"“{name}” is to be", problem.Text("detail"), StringComparison.Ordinal);
    }

    static string ListOf(string delimiter) => string.Join('\n', new[] { "First Name,Last Name,Email", "Ann,Lee,ann@x.example", "Bo,Yu,bo@x.example", "" }).Replace(",", delimiter, StringComparison.Ordinal);

    static string Told(JsonElement import) =>
        string.Join('\n', import.GetProperty("findings").EnumerateArray().Select(f => $"{f.Text("subject")}: {f.Text("value")}: {f.Text("evidence")}"));

    static (string Name, string Value) Parts(string said) => (said[..said.IndexOf('=', StringComparison.Ordinal)], said[(said.IndexOf('=', StringComparison.Ordinal) + 1)..]);

    static object Typed(string value) => bool.TryParse(value, out var flag) ? flag : value is "1" ? 1 : value;
}
