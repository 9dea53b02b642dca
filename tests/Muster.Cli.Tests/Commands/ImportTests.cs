using System.Text.Json;
using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Commands;

public sealed class ImportTests
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

    [Fact]
    public async Task Rejected_rows_end_with_1_and_can_be_mended_and_imported_again()
    {
        await using var shell = await Shell.OpenAsync();
        var problems = shell.Write("problems.csv", "");

        var first = await shell.RunAsync("import", Places.Sample("with-mistakes.csv"), "--yes", "--problems", problems, "--json");
        Assert.Equal(1, first.ExitCode);
        Assert.Equal((35, 5), (Count(first, "create"), Count(first, "reject")));

        File.WriteAllText(problems, File.ReadAllText(problems).Replace("elise.sawayn@@", "elise.sawayn@", StringComparison.Ordinal));
        var second = await shell.RunAsync("import", problems, "--yes", "--json");
        Assert.Equal((1, 1, 1 + 35), (second.ExitCode, Count(second, "create"), (await shell.RunAsync("learners", "--json")).Rows.Length));
    }

    [Fact]
    public async Task With_all_or_nothing_a_single_bad_row_leaves_the_directory_as_it_was()
    {
        await using var shell = await Shell.OpenAsync();

        var result = await shell.RunAsync("import", Places.Sample("with-mistakes.csv"), "--yes", "--all-or-nothing", "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.False(result.Json.GetProperty("applied").GetBoolean());
        Assert.Empty((await shell.RunAsync("learners", "--json")).Rows);
    }

    [Fact]
    public async Task A_long_list_is_refused_with_the_way_out_and_split_when_told()
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("import", Places.Sample("whole-company.csv"), "--yes", "--json");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains(refused.Json.GetProperty("problems").EnumerateArray(), p => p.GetProperty("code").GetString() == "file.too_many_rows");

        var split = (await shell.RunAsync("import", Places.Sample("whole-company.csv"), "--yes", "--split", "--json")).Fine();
        Assert.Equal((700, 3, 700), (Count(split, "create"), split.Json.GetProperty("batches").GetInt32(), split.Rows.Length));
    }

    [Fact]
    public async Task Headers_unheard_of_are_mapped_by_hand_by_name_or_number()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.RunAsync("fields", "add", "Badge No", "--kind", "text")).Fine();
        var list = shell.Write("list.csv", "qqa;qqb;qqc;qqd\n007;ann@x.example;Lee;Ann\n");

        var result = (await shell.RunAsync(
            "import", list, "--map", "Email Address=qqb", "--map", "first name=4", "--map", "Last Name=QQC", "--map", "Badge No=1", "--yes", "--json")).Fine();

        Assert.All(result.Json.GetProperty("mapping").EnumerateArray(), m => Assert.Equal("given", m.GetProperty("how").GetString()));
        var learner = Assert.Single((await shell.RunAsync("learners", "--json")).Rows);
        Assert.Equal(("Ann", "Lee", "ann@x.example", "007"), (learner.GetProperty("firstName").GetString(), learner.GetProperty("lastName").GetString(), learner.GetProperty("email").GetString(), learner.GetProperty("custom").GetProperty("Badge No").GetString()));
    }

    [Theory]
    [InlineData("Email Address=nowhere")]
    [InlineData("Shoe Size=1")]
    [InlineData("First Name=3")]
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

    [Theory]
    [InlineData("skip", "skip", "Ann", 0)]
    [InlineData("update", "update", "Anna", 0)]
    [InlineData("reject", "reject", "Ann", 1)]
    public async Task People_who_are_there_already_are_taken_as_told(string existing, string action, string firstName, int exitCode)
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.RunAsync("import", shell.Write("a.csv", List), "--yes")).Fine();

        var result = await shell.RunAsync("import", shell.Write("b.csv", "First Name,Last Name,Email Address\nAnna,Lee,ANN@x.example\n"), "--existing", existing, "--yes", "--json");

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Equal(action, Assert.Single(result.Rows).GetProperty("action").GetString());
        var names = (await shell.RunAsync("learners", "--json")).Rows.Select(r => r.GetProperty("firstName").GetString());
        Assert.Equal(["Bo", firstName], names);
    }

    [Fact]
    public async Task Nothing_is_imported_where_nobody_is_there_to_be_asked()
    {
        await using var shell = await Shell.OpenAsync();

        var result = await shell.RunAsync("import", shell.Write("list.csv", List));

        Assert.Contains("Create 2", result.Output, StringComparison.Ordinal);
        Assert.Contains("--yes", result.Error, StringComparison.Ordinal);
        Assert.Empty((await shell.RunAsync("learners", "--json")).Rows);
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

    static IEnumerable<string> WithoutIds(JsonElement rows) =>
        rows.EnumerateArray().Select(r => $"{r.GetProperty("line")} {r.GetProperty("action")} {r.GetProperty("learner").GetProperty("email")} {r.GetProperty("learner").GetProperty("groups")} {r.GetProperty("problems")}");
}
