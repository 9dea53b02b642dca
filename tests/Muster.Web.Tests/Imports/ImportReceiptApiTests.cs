using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Imports;

public sealed class ImportReceiptApiTests
{
    const string Header = ListUpload.Header;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Both), MemberType = typeof(TestDatabase))]
    public async Task A_list_goes_from_upload_to_receipt_and_back(DatabaseKind kind)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        await api.SendAsync("POST", "/packages", new { name = "Induction", courses = new[] { "Fire safety", "Data protection" } });

        var (created, import) = await api.UploadSampleAsync("new-starters.csv", ("package", "Induction"), ("dueOn", "2027-01-31"));
        var path = $"/imports/{import.Text("id")}";

        Assert.Equal(201, created);
        Assert.Equal(("draft", 120, "csv"), (import.Text("status"), import.GetProperty("file").GetProperty("rows").GetInt32(), import.GetProperty("file").Text("format")));
        Assert.Equal("Email Address", import.GetProperty("mapping")[2].Text("field"));
        Assert.Equal(120, Count(import, "create"));
        Assert.Equal((120, 240), (import.GetProperty("preview").GetProperty("assignments").GetInt32(), import.GetProperty("preview").GetProperty("attempts").GetInt32()));
        Assert.Equal(0, await LearnersAsync(muster));

        var rows = (await api.SendAsync("GET", $"{path}/rows?limit=2")).Body;
        Assert.Equal([2, 3], rows.Rows().Select(r => r.GetProperty("line").GetInt32()));
        Assert.Equal("create", rows.Rows().First().Text("action"));
        Assert.EndsWith("after=3", rows.Text("next"), StringComparison.Ordinal);

        var (confirmed, done) = await api.SendAsync("POST", $"{path}/confirmation", new { seen = import.GetProperty("preview").Text("seen") });
        Assert.Equal((202, "done", 120), (confirmed, done.Text("status"), Count(done, "create")));
        Assert.Equal(120, await LearnersAsync(muster));

        var receipt = (await api.SendAsync("GET", $"{path}/receipt?limit=1000")).Body.Rows().ToList();
        Assert.Equal(120, receipt.Count);
        Assert.All(receipt, r => Assert.Equal(("created", 1), (r.Text("outcome"), r.GetProperty("assigned").GetInt32())));

        Assert.Equal(120, (await api.SendAsync("GET", $"{path}/reversal")).Body.GetProperty("removedLearners").GetInt32());
        var (undone, gone) = await api.SendAsync("POST", $"{path}/reversal");
        Assert.Equal((202, "undone"), (undone, gone.Text("status")));
        Assert.Equal(0, await LearnersAsync(muster));
        Assert.Equal(120, (await api.SendAsync("GET", $"{path}/reversal")).Body.GetProperty("removedLearners").GetInt32());
    }

    [Fact]
    public async Task Receipt_and_rejected_rows_come_as_CSV()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadAsync("=1+1' <b>.csv", Encoding.UTF8.GetBytes($"{Header}=1+1,Lee,ann@x.example,\n=2+2,Yu,bo-at-x,\n"), []);
        var path = $"/api/v1/imports/{import.Text("id")}";
        await api.PostAsync($"{path}/confirmation", null, Cancellation);

        var receipt = await api.GetAsync($"{path}/receipt.csv", Cancellation);
        Assert.Equal("text/csv; charset=utf-8", receipt.Content.Headers.ContentType!.ToString());
        Assert.Contains("2,created,'=1+1,Lee,ann@x.example", await receipt.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        var rejected = await api.GetStringAsync($"{path}/rejected-rows.csv", Cancellation);
        Assert.Equal(["First Name,Last Name,Email Address,Group,Problem", "'=2+2,Yu,bo-at-x"], rejected.TrimStart('\ufeff').Split("\r\n").Take(2).Select((line, i) => i == 0 ? line : line[..16]));

        using var asked = new HttpRequestMessage(HttpMethod.Get, $"{path}/receipt") { Headers = { { "Accept", "text/csv" } } };
        Assert.Contains(",created,", await (await api.SendAsync(asked, Cancellation)).Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    static int Count(JsonElement import, string action) => import.GetProperty("counts").GetProperty(action).GetInt32();

    static Task<int> LearnersAsync(RunningMuster muster) => muster.Database.WithAsync(db => db.Learners.CountAsync(Cancellation));
}
