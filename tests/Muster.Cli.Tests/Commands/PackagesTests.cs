using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Commands;

public sealed class PackagesTests
{
    [Fact]
    public async Task Courses_are_given_in_one_go_or_one_by_one_and_keep_their_order()
    {
        await using var shell = await Shell.OpenAsync();

        (await shell.RunAsync("packages", "add", "Induction", "--course", "Welcome", "Fire Safety")).Fine();
        (await shell.RunAsync("packages", "add", "Refresher", "--course", "Fire Safety", "--course", "Lifting")).Fine();

        var rows = (await shell.RunAsync("packages", "--json")).Rows;
        Assert.Equal(["Induction", "Refresher"], rows.Select(r => r.GetProperty("name").GetString()));
        Assert.Equal(["Welcome", "Fire Safety", "Fire Safety", "Lifting"], rows.SelectMany(r => r.GetProperty("courses").EnumerateArray()).Select(c => c.GetString()));
    }

    [Fact]
    public async Task A_course_twice_is_refused()
    {
        await using var shell = await Shell.OpenAsync();

        Assert.Equal(2, (await shell.RunAsync("packages", "add", "Induction", "--course", "Welcome", "welcome")).ExitCode);
        Assert.Empty((await shell.RunAsync("packages", "--json")).Rows);
    }
}
