using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Commands;

public sealed class MappingsTests
{
    const string File = """
        {
          "muster": "mapping", "version": 1, "name": "Payroll export",
          "columns": [
            { "column": "Zug", "field": "Last Name" }, { "column": "Blip", "field": "First Name" }, { "column": "Post", "field": "Email Address" },
            { "column": "Team", "field": "Group" }, { "column": "Dept", "field": null }
          ],
          "reading": { "delimiter": "semicolon" },
          "replacements": [{ "column": "Team", "from": "Nursng", "to": "Nursing" }]
        }
        """;

    const string List = "Post;Zug;Team;Blip;Dept\nann@x.example;Lee;Nursng;Ann;1\nbo@x.example;Yu;Kitchn;Bo;2\n";

    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_mapping_is_saved_from_a_file_used_by_name_and_shown_as_the_file_it_came_in(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);
        var saved = (await shell.RunAsync("mappings", "save", shell.Write("payroll.json", File), "--json")).Fine();
        Assert.Equal("Payroll export", saved.Json.GetProperty("name").GetString());

        var imported = (await shell.RunAsync("import", shell.Write("list.csv", List), "--mapping", "payroll EXPORT", "--yes", "--json")).Fine();
        Assert.Equal(["Email Address", "Last Name", "Group", "First Name"], imported.Json.GetProperty("mapping").EnumerateArray().Select(m => m.GetProperty("field").GetString()));
        Assert.All(imported.Json.GetProperty("mapping").EnumerateArray(), m => Assert.Equal("given", m.GetProperty("how").GetString()));
        Assert.Equal("Nursing", imported.Rows[0].GetProperty("learner").GetProperty("groups")[0].GetString());

        var listed = Assert.Single((await shell.RunAsync("mappings", "--json")).Rows);
        Assert.Equal(("command line", System.Text.Json.JsonValueKind.String), (listed.GetProperty("savedBy").GetString(), listed.GetProperty("usedAt").ValueKind));
        Assert.Equal(4, listed.GetProperty("columns").GetArrayLength());
        Assert.Contains("Zug as Last Name", (await shell.RunAsync("mappings")).Fine().Output, StringComparison.Ordinal);
        Assert.Contains("In “Team”, “Nursng” reads “Nursing”.", (await shell.RunAsync("mappings", "show", "Payroll export")).Fine().Output, StringComparison.Ordinal);

        var shown = (await shell.RunAsync("mappings", "show", "Payroll export", "--json")).Fine();
        await using var other = await Shell.OpenAsync(kind);
        (await other.RunAsync("mappings", "save", other.Write("shown.json", shown.Output))).Fine();
        Assert.Equal(shown.Output, (await other.RunAsync("mappings", "show", "Payroll export", "--json")).Fine().Output);
    }

    [Fact]
    public async Task As_an_import_was_mapped_is_saved_under_a_name_renamed_and_deleted()
    {
        await using var shell = await Shell.OpenAsync();
        var import = (await shell.RunAsync("import", shell.Write("list.csv", List), "--map", "Last Name=Zug", "--map", "First Name=Blip", "--map", "Email Address=Post", "--yes", "--json")).Fine();
        var id = import.Json.GetProperty("import").GetString()!;

        (await shell.RunAsync("mappings", "save", id, "--as", "Agency")).Fine();
        Assert.Equal(2, (await shell.RunAsync("mappings", "save", id, "--as", "AGENCY")).ExitCode);
        (await shell.RunAsync("mappings", "save", id, "--as", "AGENCY", "--replace")).Fine();
        (await shell.RunAsync("mappings", "rename", "Agency", "Agency (Tuesdays)")).Fine();
        (await shell.RunAsync("import", shell.Write("next.csv", List.Replace("x.example", "y.example", StringComparison.Ordinal)), "--mapping", "Agency (Tuesdays)", "--yes")).Fine();
        (await shell.RunAsync("mappings", "delete", "Agency (Tuesdays)")).Fine();

        Assert.Empty((await shell.RunAsync("mappings", "--json")).Rows);
        Assert.Equal(2, (await shell.RunAsync("import", shell.Write("next.csv", List), "--mapping", "Agency (Tuesdays)", "--dry-run")).ExitCode);
    }

    [Fact]
    public async Task A_file_is_a_mapping_without_being_saved_for_re_assigning_too_and_a_single_map_goes_before_it()
    {
        await using var shell = await Shell.OpenAsync();
        var (mapping, list) = (shell.Write("payroll.json", File), shell.Write("list.csv", List));
        (await shell.RunAsync("packages", "add", "Induction", "--course", "Welcome")).Fine();

        var imported = (await shell.RunAsync("import", list, "--mapping", mapping, "--map", "Group=Dept", "--replace", "Dept:1=One", "--yes", "--json")).Fine();
        Assert.Equal(["One", "2"], imported.Rows.Select(r => r.GetProperty("learner").GetProperty("groups")[0].GetString()));

        var reassigned = (await shell.RunAsync("reassign", list, "--mapping", mapping, "--package", "Induction", "--yes", "--json")).Fine();
        Assert.Equal(["Email Address", "Last Name", "First Name"], reassigned.Json.GetProperty("mapping").EnumerateArray().Select(m => m.GetProperty("field").GetString()));
        Assert.Empty((await shell.RunAsync("mappings", "--json")).Rows);
    }

    [Fact]
    public async Task What_the_list_lacks_of_the_mapping_is_named_and_settled_in_the_command()
    {
        await using var shell = await Shell.OpenAsync();
        var (mapping, list) = (shell.Write("payroll.json", File), shell.Write("list.csv", List.Replace("Team", "Crew", StringComparison.Ordinal)));

        var refused = await shell.RunAsync("import", list, "--mapping", mapping, "--yes", "--json");
        var problem = Assert.Single(refused.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal((3, "mapping.column_unknown", "Group"), (refused.ExitCode, problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
        Assert.Equal("“Payroll export” fills Group from “Team”, but the list has no such column. Add --map \"Group=COLUMN\", or --map \"Group=\" to go on without.", problem.GetProperty("message").GetString());

        Assert.Equal("Kitchn", (await shell.RunAsync("import", list, "--mapping", mapping, "--map", "Group=Crew", "--json")).Fine().Rows[1].GetProperty("learner").GetProperty("groups")[0].GetString());
        Assert.Empty((await shell.RunAsync("import", list, "--mapping", mapping, "--map", "Group=", "--json")).Fine().Rows[1].GetProperty("learner").GetProperty("groups").EnumerateArray());
    }

    [Fact]
    public async Task Inspect_maps_by_a_file_without_a_database_and_believes_its_custom_fields()
    {
        await using var shell = await Shell.OpenAsync();
        var mapping = shell.Write("payroll.json", File.Replace("\"field\": null", "\"field\": \"Cost centre\", \"kind\": \"number\"", StringComparison.Ordinal));
        var list = shell.Write("list.csv", List);

        var inspected = (await shell.RunElsewhereAsync("inspect", list, "--mapping", mapping, "--json")).Fine();

        Assert.Equal(["Email Address", "Last Name", "Group", "First Name", "Cost centre"], inspected.Json.GetProperty("mapping").EnumerateArray().Select(m => m.GetProperty("field").GetString()));
        Assert.All(inspected.Json.GetProperty("mapping").EnumerateArray(), m => Assert.Equal("given", m.GetProperty("how").GetString()));
        Assert.Equal(2, (await shell.RunElsewhereAsync("inspect", list, "--mapping", "Payroll export")).ExitCode);

        var unknown = await shell.RunAsync("import", list, "--mapping", mapping, "--json");
        Assert.Equal((3, "mapping.field_unknown"), (unknown.ExitCode, unknown.Json.GetProperty("problems")[0].GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("no-such.json", 3, "file.unreadable")]
    [InlineData("list.csv.json", 3, "mapping.unreadable")]
    [InlineData("Nobody's", 2, "mapping.unknown")]
    public async Task A_mapping_that_cannot_be_had_is_refused(string mapping, int exitCode, string code)
    {
        await using var shell = await Shell.OpenAsync();
        shell.Write("list.csv.json", List);

        var refused = await shell.RunAsync("import", shell.Write("list.csv", List), "--mapping", mapping, "--json");

        Assert.Equal((exitCode, code), (refused.ExitCode, refused.Json.GetProperty("problems")[0].GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_list_that_the_mapping_knows_nothing_of_is_refused()
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("import", shell.Write("list.csv", "First Name;Last Name;Email Address\nAnn;Lee;ann@x.example\n"), "--mapping", shell.Write("payroll.json", File), "--json");

        Assert.Equal((3, "mapping.unfit"), (refused.ExitCode, refused.Json.GetProperty("problems")[0].GetProperty("code").GetString()));
        Assert.Equal(1, refused.Json.GetProperty("file").GetProperty("rows").GetInt32());
    }
}
