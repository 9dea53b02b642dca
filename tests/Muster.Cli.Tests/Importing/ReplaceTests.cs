using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Importing;

public sealed class ReplaceTests
{
    const string List = "First Name,Last Name,Email Address,Dept: a=b\nAnn,MÃ¼ller,ann@gmial.com,Nursing\nBo,Diaz,bo@x.example,Nursing\nCy,Orr,cy@x.example,Nursng\n";

    [Fact]
    public async Task Values_are_replaced_in_all_rows_and_the_preview_says_what_else_may_be()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.csv", List);
        string[] map = ["--map", "Group=4"];

        var said = (await shell.RunAsync(["import", list, .. map, "--dry-run"])).Fine();
        Assert.Contains("--mend-garbled", said.Output, StringComparison.Ordinal);
        Assert.Contains("@gmial.com=@gmail.com", said.Output, StringComparison.Ordinal);

        var imported = (await shell.RunAsync(
            ["import", list, .. map, "--replace", "Dept: a=b:Nursng=Nursing", "--replace", "Email Address:@gmial.com=@gmail.com", "--replace", "Group:Nursing=Care", "--mend-garbled", "--yes", "--json"])).Fine();

        Assert.Equal(["Müller ann@gmail.com Care", "Diaz bo@x.example Care", "Orr cy@x.example Care"], imported.Rows.Select(r => r.GetProperty("learner")).Select(l => $"{l.GetProperty("lastName")} {l.GetProperty("email")} {l.GetProperty("groups")[0]}"));
    }

    [Theory]
    [InlineData("Shoe:a=b", 3, "mapping.column_unknown")]
    [InlineData("Group", 2, "usage.wrong")]
    [InlineData("Group:Nursng", 2, "usage.wrong")]
    public async Task A_replacement_that_does_not_fit_is_refused(string replace, int exitCode, string code)
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("import", shell.Write("list.csv", List), "--replace", replace, "--json");

        Assert.Equal((exitCode, code), (refused.ExitCode, refused.Json.GetProperty("problems")[0].GetProperty("code").GetString()));
    }
}
