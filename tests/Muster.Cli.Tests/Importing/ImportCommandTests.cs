using System.Text.Json;
using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Importing;

public sealed class ImportCommandTests
{
    const string Unheard = "Zug;Blorp;Fnord;Quux\nKitchen;ann@x.example;Lee;Ann\nOffice;bo@x.example;Ng;Bo\n";

    [Fact]
    public async Task Columns_of_unheard_of_names_are_mapped_by_hand_by_header_or_number()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.csv", Unheard);

        var imported = (await shell.RunAsync("import", list, "--map", "First Name=Quux", "--map", "Last Name=3", "--map", "Email Address=Blorp", "--map", "Group=1", "--yes", "--json")).Fine();

        Assert.Equal(
            [("Zug", 1, "Group"), ("Blorp", 2, "Email Address"), ("Fnord", 3, "Last Name"), ("Quux", 4, "First Name")],
            imported.Json.GetProperty("mapping").EnumerateArray().Select(m => (m.GetProperty("column").GetString()!, m.GetProperty("index").GetInt32(), m.GetProperty("field").GetString()!)));
        Assert.Equal(["Ann", "Bo"], imported.Rows.Select(r => r.GetProperty("learner").GetProperty("firstName").GetString()));
        Assert.All(imported.Json.GetProperty("mapping").EnumerateArray(), m => Assert.Equal("given", m.GetProperty("how").GetString()));

        // And the next time they are known.
        var again = (await shell.RunAsync("import", list, "--dry-run", "--json")).Fine();
        Assert.All(again.Json.GetProperty("mapping").EnumerateArray(), m => Assert.Equal("remembered", m.GetProperty("how").GetString()));
    }

    [Fact]
    public async Task A_field_added_after_the_headers_came_is_filled_the_next_time()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.csv", "First Name,Last Name,Email Address,Badge No\nAnn,Lee,ann@x.example,007\n");
        (await shell.RunAsync("import", list, "--yes")).Fine();
        (await shell.RunAsync("fields", "add", "Badge No", "--kind", "text")).Fine();

        var again = (await shell.RunAsync("import", list, "--existing", "update", "--yes", "--json")).Fine();

        Assert.Equal(("Badge No", "exact"), again.Json.GetProperty("mapping").EnumerateArray().Select(m => (m.GetProperty("field").GetString()!, m.GetProperty("how").GetString()!)).Last());
        Assert.Equal("007", Assert.Single(again.Rows).GetProperty("learner").GetProperty("custom").GetProperty("Badge No").GetString());
    }

    [Fact]
    public async Task A_missing_required_column_is_named()
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("import", shell.Write("list.csv", "First Name,Last Name,Shoe\nAnn,Lee,39\nBo,Ng,41\n"), "--yes", "--json");

        Assert.Equal(3, refused.ExitCode);
        var problem = Assert.Single(refused.Json.GetProperty("problems").EnumerateArray());
        Assert.Equal(("mapping.required_missing", "Email Address"), (problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
    }

    [Fact]
    public async Task A_field_given_to_two_columns_is_refused()
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("import", shell.Write("list.csv", Unheard), "--map", "First Name=Quux", "--map", "First Name=Fnord", "--map", "Last Name=Zug", "--map", "Email Address=Blorp", "--json");

        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("mapping.field_twice", refused.Json.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_dry_run_creates_nothing()
    {
        await using var shell = await Shell.OpenAsync();

        var previewed = (await shell.RunAsync("import", Places.Sample("new-starters.csv"), "--dry-run", "--json")).Fine();

        Assert.Equal(JsonValueKind.Null, previewed.Json.GetProperty("import").ValueKind);
        Assert.False(previewed.Json.GetProperty("applied").GetBoolean());
        Assert.Equal(120, previewed.Rows.Length);
        Assert.Empty((await shell.RunAsync("learners", "--json")).Rows);
        Assert.Empty((await shell.RunAsync("groups", "--json")).Rows);
    }

    [Fact]
    public async Task Without_yes_a_script_gets_a_preview_and_is_told_so()
    {
        await using var shell = await Shell.OpenAsync();

        var previewed = (await shell.RunAsync("import", Places.Sample("new-starters.csv"))).Fine();

        Assert.Contains("--yes", previewed.Error, StringComparison.Ordinal);
        Assert.Empty((await shell.RunAsync("learners", "--json")).Rows);
    }

    [Theory]
    [InlineData("skip", 0, 2, 0, 0)]
    [InlineData("update", 0, 0, 2, 0)]
    [InlineData("reject", 1, 0, 0, 2)]
    public async Task Existing_learners_are_taken_as_told(string existing, int exitCode, int skip, int update, int reject)
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.RunAsync("import", shell.Write("a.csv", "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\nBo,Ng,bo@x.example\n"), "--yes")).Fine();

        var again = await shell.RunAsync("import", shell.Write("b.csv", "First Name,Last Name,Email Address\nAnna,Lee,ANN@x.example\nBob,Ng,bo@x.example\n"), "--existing", existing, "--yes", "--json");

        var counts = again.Json.GetProperty("counts");
        Assert.Equal(exitCode, again.ExitCode);
        Assert.Equal((0, update, skip, reject), (counts.GetProperty("create").GetInt32(), counts.GetProperty("update").GetInt32(), counts.GetProperty("skip").GetInt32(), counts.GetProperty("reject").GetInt32()));
        var names = (await shell.RunAsync("learners", "--json")).Rows.Select(l => l.GetProperty("firstName").GetString());
        Assert.Equal(existing == "update" ? ["Anna", "Bob"] : ["Ann", "Bo"], names);
    }

    [Fact]
    public async Task All_or_nothing_with_a_bad_row_applies_nothing()
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("import", Places.Sample("with-mistakes.csv"), "--all-or-nothing", "--yes", "--json");

        Assert.Equal(1, refused.ExitCode);
        Assert.False(refused.Json.GetProperty("applied").GetBoolean());
        Assert.Empty((await shell.RunAsync("learners", "--json")).Rows);
    }

    [Fact]
    public async Task An_import_is_undone_by_its_id()
    {
        await using var shell = await Shell.OpenAsync();
        var imported = (await shell.RunAsync("import", Places.Sample("new-starters.csv"), "--yes", "--json")).Fine();

        (await shell.RunAsync("undo", imported.Json.GetProperty("import").GetString()!)).Fine();

        Assert.Empty((await shell.RunAsync("learners", "--json")).Rows);
        Assert.Empty((await shell.RunAsync("groups", "--json")).Rows);
        Assert.Equal(2, (await shell.RunAsync("undo", Guid.NewGuid().ToString())).ExitCode);
    }

    [Fact]
    public async Task Undoing_says_what_it_would_do_and_then_what_it_did()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.csv", "First Name,Last Name,Email Address,Group\nAnn,Lee,ann@x.example,Kitchen\nBo,Ng,bo@x.example,Yard\n");
        var import = (await shell.RunAsync("import", list, "--yes", "--json")).Fine().Json.GetProperty("import").GetString()!;
        var more = shell.Write("more.csv", "First Name,Last Name,Email Address,Group\nBo,Ng,bo@x.example,Office\nCy,Ray,cy@x.example,Yard\n");
        (await shell.RunAsync("import", more, "--existing", "update", "--yes", "--json")).Fine();

        var preview = (await shell.RunAsync("undo", import, "--dry-run")).Fine().Output;
        var done = (await shell.RunAsync("undo", import)).Fine().Output;

        Assert.Contains("1 learner would be removed, with groups and training from this import.", preview, StringComparison.Ordinal);
        Assert.Contains("1 group would be removed: Kitchen.", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("Undone.", preview, StringComparison.Ordinal);
        Assert.Contains("1 learner removed, with groups and training from this import.", done, StringComparison.Ordinal);
        Assert.Contains("1 group removed: Kitchen.", done, StringComparison.Ordinal);
        Assert.Contains("The learner was changed since.", done, StringComparison.Ordinal);
        Assert.Contains("Somebody is in the group.", done, StringComparison.Ordinal);
        Assert.Equal(["Office", "Yard"], (await shell.RunAsync("groups", "--json")).Rows.Select(g => g.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("import", "list.csv", "--existing", "perhaps")]
    [InlineData("import", "list.csv", "--map", "Email Address")]
    [InlineData("import", "list.csv", "--existing", "1")]
    [InlineData("import", "list.csv", "--dry-run", "--yes")]
    [InlineData("import", "list.csv", "--dry-run", "--problems", "list.csv")]
    [InlineData("import", "list.csv", "--dry-run", "--map", "First Name=4", "--map", "Last Name=3", "--map", "Email Address=2", "--problems", "no-such-folder/out.csv")]
    [InlineData("undo", "not-an-id")]
    public async Task Wrong_usage_is_2(params string[] args)
    {
        await using var shell = await Shell.OpenAsync();
        shell.Write("list.csv", Unheard);

        Assert.Equal(2, (await shell.RunAsync(args)).ExitCode);
    }

    [Theory]
    [InlineData("", "file.empty")]
    [InlineData("First Name,Last Name,Email Address\n", "file.no_rows")]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj", "file.unreadable")]
    public async Task A_file_that_is_no_list_is_3_and_says_why(string text, string code)
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("import", shell.Write("list.csv", text), "--yes", "--json");

        Assert.Equal(3, refused.ExitCode);
        Assert.Equal(code, refused.Json.GetProperty("problems")[0].GetProperty("code").GetString());
    }
}
