using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Importing;

public sealed class DateOrderTests
{
    [Fact]
    public async Task The_order_of_a_columns_dates_is_said_and_overruled()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.RunAsync("fields", "add", "Start", "--kind", "date")).Fine();
        var list = shell.Write("list.csv", "First Name,Last Name,Email Address,Start\nAnn,Lee,ann@x.example,03/04/2026\nBo,Yu,bo@x.example,04/05/2026\n");

        Assert.Contains("no date of the column tells, such as 03/04/2026 in line 2.", (await shell.RunAsync("import", list, "--dry-run")).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

        var said = (await shell.RunAsync("import", list, "--date-order", "Start=mdy", "--json")).Fine();
        Assert.Equal(["2026-03-04", "2026-04-05"], said.Rows.Select(r => r.GetProperty("learner").GetProperty("custom").GetProperty("Start").GetString()));
        Assert.Equal("mdy", said.Json.GetProperty("mapping")[3].GetProperty("dateOrder").GetString());

        Assert.Equal(2, (await shell.RunAsync("import", list, "--date-order", "Start=dym")).ExitCode);
        Assert.Equal(3, (await shell.RunAsync("import", list, "--date-order", "First Name=dmy")).ExitCode);
    }
}
