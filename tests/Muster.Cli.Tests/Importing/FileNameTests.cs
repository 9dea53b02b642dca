using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Importing;

public sealed class FileNameTests
{
    const string List = "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\n";

    [Theory]
    [InlineData("-x.csv")]
    [InlineData("--json.csv")]
    [InlineData("@home.csv")]
    [InlineData("a list.csv")]
    [InlineData("[bold]list.csv")]
    public async Task A_file_may_be_called_anything(string name)
    {
        await using var shell = await Shell.OpenAsync();
        shell.Write(name, List);

        Assert.Equal(name, (await shell.RunAsync("import", name, "--dry-run", "--json")).Fine().Json.GetProperty("file").GetProperty("name").GetString());
        Assert.Contains(name, (await shell.RunAsync("import", name, "--yes")).Fine().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "folder", "is a folder")]
    [InlineData("inspect", "folder", "is a folder")]
    [InlineData("import", "none.csv", "no file none.csv")]
    public async Task What_is_no_file_is_said_in_plain_words(string command, string name, string words)
    {
        await using var shell = await Shell.OpenAsync();
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(shell.Write("list.csv", List))!, "folder"));

        var refused = await shell.RunAsync(command, name);

        Assert.Equal((3, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(words, refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-folder/out.csv", "no folder")]
    [InlineData(".", "is a folder")]
    public async Task Where_the_problems_cannot_go_is_said_before_anything_is_done(string path, string words)
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("import", shell.Write("list.csv", List), "--yes", "--problems", path);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains(words, refused.Error, StringComparison.Ordinal);
        Assert.Empty((await shell.RunAsync("learners", "--json")).Rows);
    }
}
