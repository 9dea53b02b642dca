using System.Globalization;
using System.Text;
using Muster.Tests.Databases;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Imports;

public sealed class LongImportTests
{
    const int Batches = 40;

    public static TheoryData<DatabaseKind, bool> BothWays => new()
    {
        { DatabaseKind.Sqlite, false }, { DatabaseKind.Sqlite, true }, { DatabaseKind.Postgres, false }, { DatabaseKind.Postgres, true },
    };

    [Theory, MemberData(nameof(BothWays))]
    public async Task While_a_long_list_is_applied_and_undone_its_progress_is_told(DatabaseKind kind, bool allOrNothing)
    {
        await using var muster = await RunningMuster.StartAsync(kind);
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync(List(), ("split", "true"), ("allOrNothing", allOrNothing ? "true" : "false"));
        var path = $"/imports/{import.Text("id")}";
        var stages = new HashSet<string>();
        await api.SendAsync("POST", $"{path}/confirmation");

        Assert.Contains(await WatchAsync("done"), done => done is > 0 and < Batches);

        await muster.UntilAsync(async () => (await api.SendAsync("GET", $"{path}/reversal")).Body.GetProperty("removedLearners") is { ValueKind: System.Text.Json.JsonValueKind.Number } n && n.GetInt32() == Batches * 250);
        await api.SendAsync("POST", $"{path}/reversal");

        Assert.Contains(await WatchAsync("undone"), done => done is > 0 and < Batches);
        Assert.Equal(["confirmed", "done", "undoing", "undone"], stages);

        async Task<HashSet<int>> WatchAsync(string end)
        {
            HashSet<int> seen = [];

            await muster.UntilAsync(async () =>
            {
                var answer = (await api.SendAsync("GET", path)).Body;

                if (answer.GetProperty("progress") is { ValueKind: System.Text.Json.JsonValueKind.Object } progress && progress.Text("of") == "batches")
                    seen.Add(progress.GetProperty("done").GetInt32());

                stages.Add(answer.Text("status"));
                return answer.Text("status") == end;
            });

            return seen;
        }
    }

    [Fact]
    public async Task Undoing_a_long_import_is_counted_while_its_page_waits_and_names_its_groups()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync(List(), ("split", "true"));
        var path = $"/imports/{import.Text("id")}";
        await api.SendAsync("POST", $"{path}/confirmation");
        await muster.UntilAsync(async () => (await api.SendAsync("GET", path)).Body.Text("status") == "done");
        var browser = await muster.OpenSignedInBrowserAsync();

        var page = await browser.GetAsync($"{path}/undo");
        Assert.Contains("Looking at what it touched", page.Text, StringComparison.Ordinal);

        await muster.UntilAsync(async () => (page = await browser.GetAsync($"{path}/undo")).Text.Contains("10,000 learners would be removed", StringComparison.Ordinal));
        Assert.Contains("2 groups would be removed: Kitchen, Ward.", page.Text, StringComparison.Ordinal);

        var receipt = await (await page.SubmitAsync()).FollowAsync();
        Assert.Contains("Undone", receipt.Text, StringComparison.Ordinal);
        await muster.UntilAsync(async () => (receipt = await browser.GetAsync($"{path}/receipt")).Text.Contains("2 groups removed: Kitchen, Ward.", StringComparison.Ordinal));
    }

    static string List()
    {
        var list = new StringBuilder("First Name,Last Name,Email Address,Group\n");

        for (var i = 0; i < Batches * 250; i++)
            list.Append(CultureInfo.InvariantCulture, $"Ann,Lee,p{i}@x.example,{(i % 2 == 0 ? "Ward" : "Kitchen")}\n");

        return list.ToString();
    }
}
