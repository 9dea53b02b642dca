using System.Text.Json;
using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Importing;

/// <summary>Each sample list gives what its README says.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("new-starters.csv", 120, "csv", "utf-8", ",", 1)]
    [InlineData("hr-export.csv", 60, "csv", "utf-8", ",", 1)]
    [InlineData("excel-deutsch.csv", 80, "csv", "windows-1252", ";", 1)]
    [InlineData("unicode-text.txt", 40, "tsv", "utf-16le", "\t", 1)]
    [InlineData("report-with-title.csv", 50, "csv", "utf-8", ",", 3)]
    [InlineData("staff.xlsx", 100, "xlsx", null, null, 3)]
    [InlineData("staff.xls", 100, "xls", null, null, 3)]
    public async Task A_plain_list_is_created_whole(string sample, int rows, string format, string? encoding, string? delimiter, int headerLine)
    {
        await using var shell = await Shell.OpenAsync();

        var imported = (await shell.RunAsync("import", Places.Sample(sample), "--yes", "--json")).Fine().Json;

        var file = imported.GetProperty("file");
        Assert.Equal((sample, format, encoding, delimiter), (file.GetProperty("name").GetString(), file.GetProperty("format").GetString(), file.GetProperty("encoding").GetString(), file.GetProperty("delimiter").GetString()));
        Assert.Equal((headerLine, rows), (file.GetProperty("headerLine").GetInt32(), file.GetProperty("rows").GetInt32()));
        Assert.Equal((rows, 0, 0, 0), Counts(imported));
        Assert.True(imported.GetProperty("applied").GetBoolean());
        Assert.All(imported.GetProperty("rows").EnumerateArray(), r => Assert.NotEqual(JsonValueKind.Null, r.GetProperty("learner").GetProperty("id").ValueKind));
        Assert.Equal(rows, (await shell.RunAsync("learners", "--json")).Rows.Length);
    }

    [Fact]
    public async Task Mistakes_reject_their_rows_with_every_problem_and_come_back_to_be_mended()
    {
        await using var shell = await Shell.OpenAsync();
        var problems = shell.Write("problems.csv", "");

        var imported = await shell.RunAsync("import", Places.Sample("with-mistakes.csv"), "--yes", "--json", "--problems", problems);

        Assert.Equal(1, imported.ExitCode);
        Assert.Equal((35, 0, 0, 5), Counts(imported.Json));
        Assert.Equal([5, 9, 13, 32, 35], imported.Rows.Where(r => r.GetProperty("action").GetString() == "reject").Select(r => r.GetProperty("line").GetInt32()));
        var similar = Assert.Single(Problems(imported.Json), p => p.GetProperty("code").GetString() == "group.similar");
        Assert.Equal(("warning", "Nursng"), (similar.GetProperty("severity").GetString(), similar.GetProperty("value").GetString()));
        Assert.Contains(Problems(imported.Json), p => p.GetProperty("code").GetString() == "value.cleaned" && p.GetProperty("value").GetString()!.StartsWith("mailto:", StringComparison.Ordinal));

        var rejected = await shell.RunAsync("import", problems, "--dry-run", "--json");
        Assert.Equal((0, 0, 1, 4), Counts(rejected.Json));
        Assert.Contains("Problem", rejected.Json.GetProperty("file").GetProperty("columns").EnumerateArray().Select(c => c.GetString()));
    }

    [Fact]
    public async Task A_long_list_is_refused_with_the_way_out_and_taken_when_split()
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("import", Places.Sample("whole-company.csv"), "--yes", "--json");
        Assert.Equal(3, refused.ExitCode);
        Assert.Equal("file.too_many_rows", refused.Json.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(3, refused.Json.GetProperty("batches").GetInt32());

        var split = (await shell.RunAsync("import", Places.Sample("whole-company.csv"), "--split", "--yes", "--json")).Fine().Json;
        Assert.Equal((700, 0, 0, 0), Counts(split));
        Assert.Equal(3, split.GetProperty("batches").GetInt32());
    }

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Custom_fields_and_a_package_come_with_the_list(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);
        (await shell.RunAsync("fields", "add", "Badge No", "--kind", "text")).Fine();
        (await shell.RunAsync("fields", "add", "Start date", "--kind", "date")).Fine();
        (await shell.RunAsync("packages", "add", "Induction", "--course", "Fire safety", "--course", "Lifting")).Fine();

        (await shell.RunAsync("import", Places.Sample("hr-export.csv"), "--package", "Induction", "--yes")).Fine();

        var learner = (await shell.RunAsync("learners", "--json")).Rows.Single(l => l.GetProperty("email").GetString() == "torrance.armstrong@northwind.example");
        Assert.Equal(("004085", "2020-06-08"), (learner.GetProperty("custom").GetProperty("Badge No").GetString(), learner.GetProperty("custom").GetProperty("Start date").GetString()));
        Assert.Equal(["Night Shift"], learner.GetProperty("groups").EnumerateArray().Select(g => g.GetString()));
        Assert.Equal((60, 120), await shell.WithAsync(async (db, _) => (db.Assignments.Count(), await Task.FromResult(db.Attempts.Count()))));
    }

    static (int, int, int, int) Counts(JsonElement imported)
    {
        var counts = imported.GetProperty("counts");
        return (counts.GetProperty("create").GetInt32(), counts.GetProperty("update").GetInt32(), counts.GetProperty("skip").GetInt32(), counts.GetProperty("reject").GetInt32());
    }

    static IEnumerable<JsonElement> Problems(JsonElement imported) =>
        imported.GetProperty("rows").EnumerateArray().SelectMany(r => r.GetProperty("problems").EnumerateArray());
}
