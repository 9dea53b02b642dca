using System.Text.Json;
using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Importing;

public sealed class ImportContractTests
{
    const string List = "First Name,Last Name,Email Address,Group\nAnn,Lee,ann@x.example,Nursing\nBo,Diaz,bo@x.example,Kitchen; Night\n";

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_list_is_previewed_then_applied_with_its_package_then_undone(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);
        (await shell.RunAsync("packages", "add", "Induction", "--course", "Welcome", "Fire Safety")).Fine();
        var list = shell.Write("list.csv", List);

        var preview = (await shell.RunAsync("import", list, "--package", "Induction", "--dry-run", "--json")).Fine().Json;
        Assert.Equal(JsonValueKind.Null, preview.GetProperty("import").ValueKind);
        Assert.False(preview.GetProperty("applied").GetBoolean());
        Assert.Empty((await shell.RunAsync("learners", "--json")).Rows);

        var applied = (await shell.RunAsync("import", list, "--package", "Induction", "--yes", "--json")).Fine().Json;
        Assert.True(applied.GetProperty("applied").GetBoolean());
        Assert.Equal(2, applied.GetProperty("counts").GetProperty("create").GetInt32());
        Assert.Equal(WithoutIds(preview.GetProperty("rows")), WithoutIds(applied.GetProperty("rows")));

        var learners = (await shell.RunAsync("learners", "--json")).Rows;
        Assert.Equal(learners.Select(Id).Order(), applied.GetProperty("rows").EnumerateArray().Select(r => Id(r.GetProperty("learner"))).Order());

        (await shell.RunAsync("undo", applied.GetProperty("import").GetString()!)).Fine();
        Assert.Empty((await shell.RunAsync("learners", "--json")).Rows);
        Assert.Equal(2, (await shell.RunAsync("undo", applied.GetProperty("import").GetString()!)).ExitCode);
    }

    [Fact]
    public async Task The_document_has_the_shape_that_scripts_rely_on()
    {
        await using var shell = await Shell.OpenAsync();

        var json = (await shell.RunAsync("import", Places.Sample("with-mistakes.csv"), "--dry-run", "--json")).Json;

        Assert.Equal(["import", "applied", "file", "problems", "mapping", "counts", "batches", "rows"], json.EnumerateObject().Select(p => p.Name));
        Assert.Superset(
            new HashSet<string> { "name", "format", "encoding", "delimiter", "quote", "headerLine", "rows", "columns" },
            json.GetProperty("file").EnumerateObject().Select(p => p.Name).ToHashSet());
        Assert.Equal(["column", "index", "field", "how"], json.GetProperty("mapping")[0].EnumerateObject().Select(p => p.Name));

        var row = json.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("line").GetInt32() == 5);
        Assert.Equal("reject", row.GetProperty("action").GetString());
        Assert.Equal(["id", "firstName", "lastName", "email", "groups", "custom"], row.GetProperty("learner").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["code", "severity", "field", "value", "message"], row.GetProperty("problems")[0].EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData("Email Address=nowhere")]
    [InlineData("Shoe Size=1")]
    public async Task A_mapping_that_cannot_be_used_ends_with_3(string map)
    {
        await using var shell = await Shell.OpenAsync();

        var result = await shell.RunAsync("import", shell.Write("list.csv", List), "--map", map, "--yes", "--json");

        Assert.Equal(3, result.ExitCode);
        Assert.NotEmpty(result.Json.GetProperty("problems").EnumerateArray());
        Assert.Empty(result.Rows);
    }

    [Fact]
    public async Task Without_a_header_columns_have_numbers()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.csv", "Ann,Lee,ann@x.example\nBo,Diaz,bo@x.example\n");

        var result = (await shell.RunAsync("import", list, "--no-header", "--map", "First Name=1", "--map", "Last Name=2", "--map", "Email Address=3", "--yes", "--json")).Fine();

        Assert.Equal(2, Count(result, "create"));
        Assert.Equal(JsonValueKind.Null, result.Json.GetProperty("file").GetProperty("headerLine").ValueKind);
    }

    [Fact]
    public async Task The_same_file_again_is_flagged_and_doubles_nobody()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.csv", List);
        (await shell.RunAsync("import", list, "--yes")).Fine();

        var again = (await shell.RunAsync("import", list, "--yes", "--json")).Fine();

        Assert.Contains("imported before", again.Error, StringComparison.Ordinal);
        Assert.Equal((0, 2), (Count(again, "create"), Count(again, "skip")));
    }

    [Fact]
    public async Task A_package_that_is_not_there_is_wrong_usage()
    {
        await using var shell = await Shell.OpenAsync();

        Assert.Equal(2, (await shell.RunAsync("import", shell.Write("list.csv", List), "--package", "Nope", "--yes")).ExitCode);
    }

    static int Count(Result result, string of) => result.Json.GetProperty("counts").GetProperty(of).GetInt32();

    static string? Id(JsonElement learner) => learner.GetProperty("id").GetString();

    // Of a new group the preview says that it will be created, and what was applied that it was.
    static string Problems(JsonElement row) =>
        string.Join(' ', row.GetProperty("problems").EnumerateArray().Where(p => p.GetProperty("code").GetString() != "group.new"));

    static IEnumerable<string> WithoutIds(JsonElement rows) =>
        rows.EnumerateArray().Select(r => $"{r.GetProperty("line")} {r.GetProperty("action")} {r.GetProperty("learner").GetProperty("email")} {r.GetProperty("learner").GetProperty("groups")} {Problems(r)}");
}
