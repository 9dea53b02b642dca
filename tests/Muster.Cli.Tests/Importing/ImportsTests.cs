using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Importing;

public sealed class ImportsTests
{
    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task Imports_are_listed_newest_first_for_undo_to_name(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);
        (await shell.RunAsync("import", shell.Write("a.csv", "First Name,Last Name,Email Address\nAnn,Lee,ann@x.example\nBo,Ng,bad\n"), "--yes", "--json")).Json.GetProperty("import");
        (await shell.RunAsync("import", shell.Write("b.csv", "First Name,Last Name,Email Address\nCy,Day,cy@x.example\n"), "--yes")).Fine();

        var newest = Assert.Single((await shell.RunAsync("imports", "--limit", "1", "--json")).Rows);
        (await shell.RunAsync("undo", newest.GetProperty("import").GetString()!)).Fine();

        var rows = (await shell.RunAsync("imports", "--json")).Rows;
        Assert.Equal([("b.csv", "undone"), ("a.csv", "done")], rows.Select(r => (r.GetProperty("file").GetString()!, r.GetProperty("status").GetString()!)));
        Assert.Equal("""{"create":1,"update":0,"skip":0,"reject":1}""", rows[1].GetProperty("counts").GetRawText());
        Assert.Equal("command line", rows[1].GetProperty("confirmedBy").GetString());

        var table = (await shell.RunAsync("imports")).Fine().Output;
        Assert.Contains(newest.GetProperty("import").GetString()!, table, StringComparison.Ordinal);
        Assert.Contains("Undone", table, StringComparison.Ordinal);
    }
}
