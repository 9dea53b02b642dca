using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Importing;

/// <summary>What a person sees and is asked, on a terminal that <c>script</c> pretends to be.</summary>
public sealed class TerminalTests
{
    const string List = "Given name,Surname,Work e-mail\nAnn,Lee,ann@x.example\nBo,Ng,bad\n";

    [Theory]
    [InlineData(60)]
    [InlineData(200)]
    public async Task An_import_is_shown_asked_about_and_applied(int width)
    {
        await using var shell = await Shell.OpenAsync();

        var result = await OnTerminalAsync(shell, width, "y", "import", shell.Write("list.csv", List));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Create 1 learner, leave out 1?", result.Output, StringComparison.Ordinal);
        Assert.Contains("Applying", result.Output, StringComparison.Ordinal);
        Assert.Contains("100%", result.Output, StringComparison.Ordinal);
        Assert.All(result.Output.Split("\r\n"), line => Assert.True(Seen(line) <= width, line));
        Assert.Single((await shell.RunAsync("learners", "--json")).Rows);
    }

    [Fact]
    public async Task No_is_an_answer()
    {
        await using var shell = await Shell.OpenAsync();

        await OnTerminalAsync(shell, 100, "n", "import", shell.Write("list.csv", List));

        Assert.Empty((await shell.RunAsync("imports", "--json")).Rows);
    }

    [Fact]
    public async Task Where_nothing_would_be_done_nothing_is_asked()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.csv", List);
        await shell.RunAsync("import", list, "--yes");

        var again = await OnTerminalAsync(shell, 100, "y", "import", list);

        Assert.DoesNotContain("[y/n]", again.Output, StringComparison.Ordinal);
        Assert.Contains("nothing to confirm", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_id_of_an_import_is_never_folded()
    {
        await using var shell = await Shell.OpenAsync();
        await shell.RunAsync("import", shell.Write("list.csv", List), "--yes");
        var id = Assert.Single((await shell.RunAsync("imports", "--json")).Rows).GetProperty("import").GetString()!;

        Assert.Contains(id, (await OnTerminalAsync(shell, 60, "", "imports")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_colour_there_is_none()
    {
        await using var shell = await Shell.OpenAsync();

        var result = await OnTerminalAsync(shell, 100, "n", "import", shell.Write("list.csv", List), before: "export NO_COLOR=1");

        Assert.DoesNotContain("\u001b[38", result.Output, StringComparison.Ordinal);
    }

    static Task<Result> OnTerminalAsync(Shell shell, int width, string answer, string command, string file = "", string before = "true") =>
        shell.RunOnTerminalAsync($"stty cols {width}; {before}; muster {command} {file}", answer);

    // A line that is drawn over counts from its last return; what colours it is not seen.
    static int Seen(string line) =>
        System.Text.RegularExpressions.Regex.Replace(line, "\u001b\\[[0-9;?]*[a-zA-Z]", "").Split('\r')[^1].Length;
}
