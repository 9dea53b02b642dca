using System.Text.RegularExpressions;
using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Commands;

public sealed class OverruleTests
{
    [Fact]
    public async Task Each_finding_names_the_option_that_overrules_it_and_both_commands_take_it()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.csv", "Staff list\nFirst Name,Last Name,Email\nAnn,Lee,ann@x.example\nBo,\"Ray\",bo@x.example\nTotal: 2,,\n");

        var options = Regex.Matches((await shell.RunAsync("inspect", list)).Fine().Output, "--[a-z-]+").Select(m => m.Value).Distinct().ToList();

        Assert.Equal(["--encoding", "--delimiter", "--quote", "--header-line", "--no-header", "--no-foot"], options);

        List<string> odd = ["--rows", "--header-rows", "--no-sections"];
        var oddly = shell.Write("odd.csv", "| Person | | Contact |\n| First Name | Last Name | Email |\n|---|---|---|\n| Team: Care | | |\n| Ann | Lee | ann@x.example |\n| Bo | Ray | bo@x.example |\n");
        var said = (await shell.RunAsync("inspect", oddly)).Fine().Output;
        Assert.All(odd, o => Assert.Contains(o, said, StringComparison.Ordinal));

        foreach (var command in new[] { "inspect", "import" })
        {
            var help = (await shell.RunAsync(command, "--help")).Fine().Output;
            Assert.All(odd, o => Assert.Contains(o, help, StringComparison.Ordinal));
            Assert.All(options.Append("--no-hidden-rows").Append("--sheet").Append("--escape"), o => Assert.Contains(o, help, StringComparison.Ordinal));
        }
    }
}
