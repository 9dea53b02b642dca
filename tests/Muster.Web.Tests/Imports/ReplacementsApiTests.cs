using System.Text.Json;
using Muster.Web.Tests.Api;

namespace Muster.Web.Tests.Imports;

public sealed class ReplacementsApiTests
{
    const string List = $"{ListUpload.Header}Ann,Lee,ann@gmial.com,Nursing\nBo,Yu,bo@x.example,Nursing\nCy,Orr,cy@x.example,Nursng\n";

    [Fact]
    public async Task What_may_be_settled_is_said_and_settled_for_all_rows()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync(List);
        var toSettle = import.GetProperty("preview").GetProperty("toSettle").EnumerateArray().ToList();
        Assert.Equal(["email.domain_suspicious @gmial.com @gmail.com 1", "group.similar Nursng Nursing 1"], toSettle.Select(v => $"{v.Text("code")} {v.Text("value")} {v.GetProperty("meant")[0].GetString()} {v.GetProperty("rows").GetInt32()}"));

        foreach (var value in toSettle)
            import = (await api.SendAsync("POST", $"/imports/{import.Text("id")}/replacements", new { column = value.GetProperty("column").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture), from = value.Text("value"), to = value.GetProperty("meant")[0].GetString() })).Body;

        Assert.Empty(import.GetProperty("preview").GetProperty("toSettle").EnumerateArray());
        Assert.Equal(["Nursing"], import.GetProperty("preview").GetProperty("newGroups").EnumerateArray().Select(g => g.GetString()));
        Assert.Equal(2, Replacements(import).Count);
    }

    [Fact]
    public async Task Replacements_are_put_as_a_whole_by_header_or_field_and_taken_back()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync(List.Replace("Group", "Abteilung", StringComparison.Ordinal));
        var path = $"/imports/{import.Text("id")}/replacements";

        var put = await api.SendAsync("PUT", path, new { replacements = new object[] { new { column = "abteilung", from = "Nursng", to = "Nursing" }, new { column = "Group", from = "Nursing", to = "Care" }, new { column = "Last Name", garbled = true } } });
        Assert.Equal(["4 Nursng Nursing", "4 Nursing Care", "2  "], Replacements(put.Body));
        Assert.Equal(["Care"], put.Body.GetProperty("preview").GetProperty("newGroups").EnumerateArray().Select(g => g.GetString()));

        Assert.Empty(Replacements((await api.SendAsync("PUT", path, new { replacements = Array.Empty<object>() })).Body));
        Assert.Equal((422, "mapping.column_unknown"), await CodeAsync(api, "POST", path, new { column = "Shoe", from = "a", to = "b" }));
        Assert.Equal((422, "mapping.column_unknown"), await CodeAsync(api, "PATCH", $"/imports/{import.Text("id")}", new { replacements = new[] { new { column = 0, from = "a", to = "b" } } }));
    }

    [Fact]
    public async Task The_values_of_a_column_are_listed_with_their_rows_and_problems()
    {
        await using var muster = await RunningMuster.StartAsync();
        var api = await muster.OpenApiAsync();
        var (_, import) = await api.UploadTextAsync(List);
        var path = $"/imports/{import.Text("id")}/columns";

        var values = (await api.SendAsync("GET", $"{path}/Group/values")).Body;

        Assert.Equal(["Nursng 1 group.similar", "Nursing 2 "], values.Rows().Select(v => $"{v.Text("value")} {v.GetProperty("rows").GetInt32()} {(v.GetProperty("problem") is { ValueKind: JsonValueKind.Object } p ? p.Text("code") : "")}"));
        Assert.Equal(["Nursng"], (await api.SendAsync("GET", $"{path}/4/values?search=sng")).Body.Rows().Select(v => v.Text("value")));
        Assert.Equal((422, "mapping.column_unknown"), await CodeAsync(api, "GET", $"{path}/9/values"));
        Assert.Equal((422, "value.invalid"), await CodeAsync(api, "GET", $"{path}/4/values?limit=0"));
    }

    static List<string> Replacements(JsonElement import) =>
        [.. import.GetProperty("choices").GetProperty("replacements").EnumerateArray().Select(r => $"{r.GetProperty("column").GetInt32()} {r.Text("from")} {r.Text("to")}")];

    static async Task<(int, string)> CodeAsync(HttpClient api, string method, string path, object? body = null) =>
        await api.SendAsync(method, path, body) is var (status, problem) ? (status, problem.Code()) : default;
}
