using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Imports;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Imports;

public sealed class ImportUploadApiTests
{
    const string Header = ListUpload.Header;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "file.empty")]
    [InlineData(Header, "file.no_rows")]
    public async Task What_is_no_list_is_refused_with_its_code(string text, string code)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (status, problem) = await api.UploadTextAsync(text);

        Assert.Equal((422, code), (status, problem.Code()));
    }

    [Theory]
    [InlineData("existing", "7", "value.invalid")]
    [InlineData("split", "perhaps", "value.invalid")]
    [InlineData("dueOn", "31/01/2027", "value.invalid")]
    [InlineData("package", "Nothing", "package.unknown")]
    [InlineData("encoding", "klingon-1", "file.unreadable")]
    [InlineData("delimiter", "comma-ish", "value.invalid")]
    public async Task A_field_that_makes_no_sense_is_refused(string name, string value, string code)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (status, problem) = await api.UploadTextAsync($"{Header}Ann,Lee,ann@x.example,\n", (name, value));

        Assert.Equal((422, code), (status, problem.Code()));
    }

    [Fact]
    public async Task A_request_without_a_file_says_where_the_file_belongs()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        Assert.Equal(415, (await api.SendAsync("POST", "/imports", new { file = "list.csv" })).Status);

        using var form = new MultipartFormDataContent { { new StringContent("skip"), "existing" } };
        using var answer = await api.PostAsync("/api/v1/imports", form, Cancellation);
        Assert.Equal(422, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_file_without_a_header_is_read_by_its_cells()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (_, import) = await api.UploadTextAsync("Ann,Lee,ann@x.example\nBo,Yu,bo@x.example\n", ("noHeader", "true"));

        Assert.Equal(JsonValueKind.Null, import.GetProperty("file").GetProperty("headerLine").ValueKind);
        Assert.Equal(2, Count(import, "create"));
    }

    [Fact]
    public async Task The_same_bytes_again_are_told()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var first = (await api.UploadSampleAsync("new-starters.csv")).Body.Text("id");
        await api.SendAsync("POST", $"/imports/{first}/confirmation");

        var second = (await api.UploadSampleAsync("new-starters.csv")).Body;

        Assert.Equal(first, second.Text("sameFile"));
        Assert.Equal(120, Count(second, "skip"));
    }

    [Fact]
    public async Task The_template_has_the_organisations_own_columns()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/custom-fields", new { name = "Badge No", kind = "text" });

        Assert.Equal("First Name,Last Name,Email Address,Group,Badge No", (await api.GetStringAsync("/api/v1/imports/template", Cancellation)).Trim('\ufeff', '\r', '\n'));
        Assert.Equal("PK", Encoding.ASCII.GetString(await api.GetByteArrayAsync("/api/v1/imports/template?format=xlsx", Cancellation), 0, 2));
        Assert.Equal(422, (await api.SendAsync("GET", "/imports/template?format=ods")).Status);
    }

    [Fact]
    public async Task An_upload_that_is_retried_with_its_key_is_one_import()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var list = Encoding.UTF8.GetBytes($"{Header}Ann,Lee,ann@x.example,\n");

        var first = await api.UploadAsync("list.csv", list, [], "key-1");
        var second = await api.UploadAsync("list.csv", list, [], "key-1");

        Assert.Equal((201, 201), (first.Status, second.Status));
        Assert.Equal(first.Body.Text("id"), second.Body.Text("id"));
        Assert.Equal(1, await muster.Database.WithAsync(db => db.Imports.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task Imports_are_listed_newest_first_in_pages()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        for (var i = 0; i < 3; i++)
            await api.UploadTextAsync($"{Header}Ann,Lee,ann{i}@x.example,\n");

        var first = (await api.SendAsync("GET", "/imports?limit=2")).Body;
        var second = (await api.SendAsync("GET", first.Text("next")["/api/v1".Length..])).Body;

        Assert.Equal((2, 1), (first.Rows().Count(), second.Rows().Count()));
        Assert.Equal(3, first.Rows().Concat(second.Rows()).Select(r => r.Text("id")).Distinct().Count());
    }

    [Theory]
    [InlineData((128 << 20) + 1)]
    [InlineData(130 << 20)]
    public async Task A_file_over_the_limit_is_refused_as_too_large(int length)
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();

        var (status, problem) = await api.UploadAsync("huge.csv", new byte[length], []);

        Assert.Equal((413, "file.too_large"), (status, problem.Code()));
        Assert.Equal(0, await muster.Database.WithAsync(db => db.Imports.CountAsync(i => i.Status == ImportStatus.Draft, Cancellation)));
    }

    static int Count(JsonElement import, string action) => import.GetProperty("counts").GetProperty(action).GetInt32();
}
