using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Importing;

public sealed class MapTests
{
    const string List = "First Name,Last Name,Email Address,Dept\nAnn,Lee,ann@x.example,Nursing\nBo,Diaz,bo@x.example,Kitchen\n";
    const string Unheard = "A=B,Zug,Blorp,Quux\nAnn,Lee,ann@x.example,007\nBo,Ng,bo@x.example,008\n";

    [Theory]
    [InlineData("Email Address=nowhere", 3, "mapping.required_missing", "Email Address")]
    [InlineData("Email Address=5", 3, "mapping.required_missing", "Email Address")]
    [InlineData("Group=nowhere", 3, "mapping.column_unknown", "Group")]
    [InlineData("Shoe Size=1", 2, "mapping.field_unknown", null)]
    public async Task A_map_that_names_nothing_is_refused_with_what_is_lacking_for_it(string map, int exitCode, string code, string? field)
    {
        var refused = await ImportAsync(List, "--map", map, "--yes");

        var problem = refused.Json.GetProperty("problems")[0];
        Assert.Equal((exitCode, code, field), (refused.ExitCode, problem.GetProperty("code").GetString(), problem.GetProperty("field").GetString()));
        Assert.Equal(2, refused.Json.GetProperty("file").GetProperty("rows").GetInt32());
        Assert.Empty(refused.Rows);
    }

    [Fact]
    public async Task Two_columns_that_may_be_the_same_field_are_asked_about_and_both_named()
    {
        var refused = await ImportAsync("First Name,Last Name,Mail,E-mail\nAnn,Lee,ann@x.example,ann@home.example\n", "--yes");

        Assert.Equal((3, "mapping.required_missing"), (refused.ExitCode, refused.Json.GetProperty("problems")[0].GetProperty("code").GetString()));
        Assert.Equal("“Mail” and “E-mail” may each be Email Address. Choose which of them it is.", refused.Json.GetProperty("problems")[0].GetProperty("message").GetString());
        Assert.Equal(0, (await ImportAsync("First Name,Last Name,Mail,E-mail\nAnn,Lee,ann@x.example,ann@home.example\n", "--map", "Email Address=Mail")).ExitCode);
    }

    [Fact]
    public async Task A_misspelt_field_leaves_the_mapping_without_it()
    {
        var refused = await ImportAsync(List.Replace("Last Name", "Zug", StringComparison.Ordinal), "--map", "Lst Name=Zug");

        Assert.Equal(3, refused.ExitCode);
        Assert.Equal(["mapping.required_missing", "mapping.field_unknown"], refused.Json.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_column_given_to_two_fields_is_wrong_usage() =>
        Assert.Equal(2, (await ImportAsync(List, "--map", "First Name=1", "--map", "Group=First Name")).ExitCode);

    [Fact]
    public async Task An_equals_sign_may_be_in_a_header_and_in_a_fields_name()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.RunAsync("fields", "add", "X=Y", "--kind", "text")).Fine();

        var imported = (await shell.RunAsync(
            "import", shell.Write("list.csv", Unheard), "--header-line=1", "--map=First Name=A=B", "--map:Last Name=Zug", "--map", " email address = BLORP ", "--map", "X=Y=4", "--yes", "--json")).Fine();

        Assert.Equal(["First Name", "Last Name", "Email Address", "X=Y"], imported.Json.GetProperty("mapping").EnumerateArray().Select(m => m.GetProperty("field").GetString()));
        Assert.Equal(["007", "008"], imported.Rows.Select(r => r.GetProperty("learner").GetProperty("custom").GetProperty("X=Y").GetString()));
    }

    static async Task<Result> ImportAsync(string list, params string[] options)
    {
        await using var shell = await Shell.OpenAsync();
        return await shell.RunAsync(["import", shell.Write("list.csv", list), .. options, "--json"]);
    }
}
