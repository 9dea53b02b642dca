using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;
using Muster.Web.Tests.Imports;

namespace Muster.Web.Tests.Mappings;

public sealed class SavedMappingPagesTests
{
    const string List = "Zug,Blip,Post,Crew\nLee,Ann,ann@x.example,Nursing\n";

    static readonly (string, string)[] Chosen = [("field-1", "lastName"), ("field-2", "firstName"), ("field-3", "email"), ("field-4", "group")];

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_mapping_is_named_on_the_map_step_and_used_there_for_another_list(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var browser = await muster.OpenSignedInBrowserAsync();
        var map = await ListPages.UploadAsync(browser, "first.csv", List);
        Assert.DoesNotContain("Use a saved mapping", map.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing about people is", map.Text, StringComparison.Ordinal);

        var saved = await (await map.SubmitFormAsync("mapping", [.. Chosen, ("mapping-name", "Payroll export"), ("stay", "yes")])).FollowAsync();
        Assert.Contains("The mapping is saved.", saved.Text, StringComparison.Ordinal);

        var second = await ListPages.UploadAsync(browser, "second.csv", "Post,Extra,Crew,Zug,Blip\nbo@x.example,1,Kitchen,Yu,Bo\n");
        Assert.Contains("Payroll export (all its 4 columns are here)", second.Text, StringComparison.Ordinal);
        var used = await (await second.SubmitFormAsync("saved", ("saved-mapping", await IdAsync(muster)))).FollowAsync();

        Assert.Contains("The columns are mapped as “Payroll export” says.", used.Text, StringComparison.Ordinal);
        Assert.Contains("It says nothing of “Extra”: left out until you say what it is.", used.Text, StringComparison.Ordinal);
        var preview = await (await used.SubmitFormAsync("mapping", ListPages.FieldsOf(used))).FollowAsync();
        Assert.Contains("Create 1 learner", preview.Text, StringComparison.Ordinal);
        await preview.ConfirmAsync();
        Assert.Equal("Bo", await muster.Database.WithAsync(db => db.Learners.Select(l => l.FirstName).SingleAsync(Cancellation)));
    }

    [Fact]
    public async Task A_column_that_the_list_lacks_is_said_on_the_map_step()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        await SaveAsync(browser, "Payroll export");

        var other = await ListPages.UploadAsync(browser, "other.csv", "Zug,Blip,Post,Team\nLee,Ann,ann@x.example,Nursing\n");
        Assert.Contains("Payroll export (3 of its 4 columns are here)", other.Text, StringComparison.Ordinal);
        var used = await (await other.SubmitFormAsync("saved", ("saved-mapping", await IdAsync(muster)))).FollowAsync();

        Assert.Contains("“Payroll export” fills Group from “Crew”, but the list has no such column. Choose another for it, or go on without.", used.Text, StringComparison.Ordinal);
        Assert.Contains("fills Group from “Crew”, but the list has no such column", (await browser.GetAsync(used.Path.Replace("/mapping", "/preview", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        var settled = await (await used.SubmitFormAsync("mapping", ListPages.FieldsOf(used, ("field-4", "group"), ("stay", "yes")))).FollowAsync();
        Assert.DoesNotContain("but the list has no such column", settled.Text, StringComparison.Ordinal);

        var unfit = await ListPages.UploadAsync(browser, "unfit.csv", "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\n");
        var refused = await unfit.SubmitFormAsync("saved", ("saved-mapping", await IdAsync(muster)));
        Assert.Contains("“Payroll export” knows none of this list's columns.", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_and_the_columns_are_kept_until_replacing_is_ticked()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        await SaveAsync(browser, "Payroll export");
        var map = await ListPages.UploadAsync(browser, "first.csv", List);
        (string, string)[] withoutGroup = [.. Chosen[..3], ("field-4", ""), ("mapping-name", "payroll export")];

        var refused = await map.SubmitFormAsync("mapping", withoutGroup);
        Assert.Contains("There is a mapping called “payroll export” already.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"lastName\" selected", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Replace the mapping of this name", refused.Text, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Found, (await refused.SubmitFormAsync("mapping", [.. withoutGroup, ("mapping-replace", "yes")])).Status);
        var mapping = await muster.Database.WithAsync(db => db.SavedMappings.SingleAsync(Cancellation));
        Assert.Equal(("payroll export", 3), (mapping.Name, mapping.Content.Filling().Count()));
    }

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task Mappings_are_listed_shown_renamed_downloaded_uploaded_elsewhere_and_deleted(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var browser = await muster.OpenSignedInBrowserAsync();
        Assert.Contains("No saved mappings yet", (await browser.GetAsync("/mappings")).Text, StringComparison.Ordinal);
        await SaveAsync(browser, "Payroll export");
        var id = await IdAsync(muster);

        var list = await browser.GetAsync("/mappings");
        Assert.Contains("Zug as Last Name, Blip as First Name, Post as Email Address, Crew as Group", list.Text, StringComparison.Ordinal);
        Assert.Contains("not yet", list.Text, StringComparison.Ordinal);
        var shown = await browser.GetAsync($"/mappings/{id}");
        Assert.Contains("Found out for each file.", shown.Text, StringComparison.Ordinal);

        var renamed = await (await shown.SubmitFormAsync("rename", ("name", "Wages"))).FollowAsync();
        Assert.Contains("Wages", renamed.Text, StringComparison.Ordinal);
        var file = await browser.GetAsync($"/mappings/{id}/file.json");
        Assert.Equal(HttpStatusCode.OK, file.Status);

        await using var elsewhere = await RunningMuster.StartAsync();
        var colleague = await elsewhere.OpenSignedInBrowserAsync();
        var uploaded = await (await UploadAsync(colleague, file.Html)).FollowAsync();
        Assert.Contains("The mapping is saved.", uploaded.Text, StringComparison.Ordinal);
        Assert.Equal(file.Html, (await colleague.GetAsync($"/mappings/{await IdAsync(elsewhere)}/file.json")).Html);
        Assert.Contains("There is a mapping called “Wages” already.", (await UploadAsync(colleague, file.Html)).Text, StringComparison.Ordinal);

        var deleted = await (await (await browser.GetAsync($"/mappings/{id}/removal")).SubmitAsync()).FollowAsync();
        Assert.Contains("The mapping is deleted.", deleted.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/mappings/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/mappings/{id}/file.json")).Status);
    }

    [Fact]
    public async Task A_file_that_is_no_mapping_or_names_fields_that_are_not_here_is_refused_with_what_to_do()
    {
        await using var muster = await RunningMuster.StartAsync();
        var browser = await muster.OpenSignedInBrowserAsync();
        const string Foreign = "{\"muster\":\"mapping\",\"version\":1,\"name\":\"Agency\",\"columns\":[{\"column\":\"A\",\"field\":\"Email Address\"},{\"column\":\"B\",\"field\":\"Shift\",\"kind\":\"choice\"}]}";

        Assert.Contains("This file is no mapping. It goes wrong on line 1.", (await UploadAsync(browser, "Name,Mail\n")).Text, StringComparison.Ordinal);
        Assert.Contains("larger than 512 KB", (await UploadAsync(browser, new string(' ', 600_000))).Text, StringComparison.Ordinal);
        Assert.Contains("There is no field “Shift” (choice) here. Add it as a custom field first, or leave its column out.", (await UploadAsync(browser, Foreign)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await muster.Database.WithAsync(db => db.CustomFields.CountAsync(Cancellation)));

        Assert.Equal(HttpStatusCode.Found, (await UploadAsync(browser, Foreign, ("without-unknown", "yes"), ("name", "Agency (Tuesdays)"))).Status);
        Assert.Equal("Agency (Tuesdays)", (await muster.Database.WithAsync(db => db.SavedMappings.SingleAsync(Cancellation))).Name);
    }

    static async Task SaveAsync(Browser browser, string name)
    {
        var map = await ListPages.UploadAsync(browser, "list.csv", List);
        Assert.Equal(HttpStatusCode.Found, (await map.SubmitFormAsync("mapping", [.. Chosen, ("mapping-name", name), ("stay", "yes")])).Status);
    }

    static async Task<BrowserPage> UploadAsync(Browser browser, string text, params (string Name, string Value)[] fields)
    {
        var page = await browser.GetAsync("/mappings/new");
        return await browser.PostFileAsync("/mappings/new", [.. page.HiddenFields, .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))], "mapping", "agency.json", Encoding.UTF8.GetBytes(text));
    }

    static async Task<string> IdAsync(RunningMuster muster) => (await muster.Database.WithAsync(db => db.SavedMappings.Select(m => m.Id).SingleAsync(Cancellation))).ToString();
}
