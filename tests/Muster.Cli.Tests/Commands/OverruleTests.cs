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

        foreach (var command in new[] { "inspect", "import" })
        {
            var help = (await shell.RunAsync(command, "--help")).Fine().Output;
            Assert.All(options.Append("--no-hidden-rows").Append("--sheet").Append("--escape"), o => Assert.Contains(o, help, StringComparison.Ordinal));
        }
    }
}
