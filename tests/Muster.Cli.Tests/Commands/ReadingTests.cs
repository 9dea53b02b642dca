using System.Text;
using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Commands;

/// <summary>How a file is read can be said, in the same options to inspect and to import.</summary>
public sealed class ReadingTests
{
    static readonly byte[] Latin = Encoding.Latin1.GetBytes("Our people\nFirst Name\tLast Name\tEmail Address\n'Zoë'\tMüller\tzoe@x.example\nBo\tNg\tbo@x.example\n");

    [Fact]
    public async Task What_is_said_of_a_file_is_how_it_is_read()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.txt", Latin);
        string[] reading = ["--encoding", "CP1252", "--delimiter", "tab", "--quote", "single", "--header-line", "2"];

        var inspected = (await shell.RunAsync(["inspect", list, .. reading, "--json"])).Fine().Json.GetProperty("file");
        var imported = (await shell.RunAsync(["import", list, .. reading, "--yes", "--json"])).Fine();

        Assert.Equal(("windows-1252", "\t", "'", 2), (inspected.GetProperty("encoding").GetString(), inspected.GetProperty("delimiter").GetString(), inspected.GetProperty("quote").GetString(), inspected.GetProperty("headerLine").GetInt32()));
        Assert.Equal(inspected.GetRawText(), imported.Json.GetProperty("file").GetRawText());
        Assert.Equal(["Zoë Müller", "Bo Ng"], imported.Rows.Select(r => r.GetProperty("learner")).Select(l => $"{l.GetProperty("firstName")} {l.GetProperty("lastName")}"));
    }

    [Fact]
    public async Task A_sheet_is_named_and_one_that_is_not_there_ends_with_3()
    {
        await using var shell = await Shell.OpenAsync();
        var sheet = (await shell.RunAsync("inspect", Places.Sample("staff.xlsx"), "--json")).Json.GetProperty("file").GetProperty("sheet").GetString()!;

        Assert.Equal(sheet, (await shell.RunAsync("inspect", Places.Sample("staff.xlsx"), "--sheet", sheet, "--json")).Fine().Json.GetProperty("file").GetProperty("sheet").GetString());
        Assert.Equal(3, (await shell.RunAsync("inspect", Places.Sample("staff.xlsx"), "--sheet", "Nowhere")).ExitCode);
    }

    [Fact]
    public async Task An_unknown_encoding_is_answered_with_the_known_ones()
    {
        await using var shell = await Shell.OpenAsync();

        var refused = await shell.RunAsync("inspect", shell.Write("list.txt", Latin), "--encoding", "klingon");

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("utf-8, utf-16le, utf-16be, windows-1252", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--delimiter", "||", "First||Last||Email\nBo||Ray||b@x.example\nCy||Day||c@x.example\n", "||")]
    [InlineData("--delimiter", "fixed", "Bo  Ray b@x.example\nCyd Day c@x.example\n", "fixed")]
    [InlineData("--delimiter", "\\x1f", "Bo\u001fRay\u001fb@x.example\nCy\u001fDay\u001fc@x.example\n", "\u001f")]
    [InlineData("--rows", "plain", "Bo|Ray|b@x.example\nCy|Day|c@x.example\n", "|")]
    [InlineData("--rows", "enclosed", "\"Bo;Ray;b@x.example\"\n\"Cy;Day;c@x.example\"\n", ";")]
    [InlineData("--rows", "bordered", "|Bo|Ray|b@x.example|\n|Cy|Day|c@x.example|\n", "|")]
    public async Task Odd_ways_to_write_rows_can_be_said(string option, string value, string text, string? delimiter)
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.txt", Encoding.UTF8.GetBytes(text));

        var file = (await shell.RunAsync("inspect", list, option, value, "--json")).Fine().Json.GetProperty("file");
        var csv = (await shell.RunAsync("inspect", list, option, value, "--csv")).Fine();

        Assert.Equal((delimiter, 2, 3), (file.GetProperty("delimiter").GetString(), file.GetProperty("rows").GetInt32(), file.GetProperty("columns").GetArrayLength()));
        Assert.Contains("Ray,b@x.example", csv.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_of_the_header_and_titles_between_rows_can_be_said()
    {
        await using var shell = await Shell.OpenAsync();
        var list = shell.Write("list.csv", Encoding.UTF8.GetBytes("Person,,Contact\nFirst Name,Last Name,Email\nTeam: Nursing,,\nBo,Ray,b@x.example\n"));

        var found = (await shell.RunAsync("inspect", list, "--json")).Fine().Json.GetProperty("file");
        var said = (await shell.RunAsync("inspect", list, "--header-rows", "1", "--no-sections", "--json")).Fine().Json.GetProperty("file");

        Assert.Equal(("Person First Name", 1), (found.GetProperty("columns")[0].GetString(), found.GetProperty("rows").GetInt32()));
        Assert.Equal(("First Name", 2), (said.GetProperty("columns")[0].GetString(), said.GetProperty("rows").GetInt32()));
    }

    [Theory]
    [InlineData("--delimiter", "ab")]
    [InlineData("--quote", "triple")]
    [InlineData("--rows", "boxed")]
    [InlineData("--header-rows", "3")]
    [InlineData("--header-line", "0")]
    [InlineData("--header-line", "2", "--no-header")]
    public async Task What_cannot_be_meant_is_wrong_usage(params string[] reading)
    {
        await using var shell = await Shell.OpenAsync();

        Assert.Equal(2, (await shell.RunAsync(["import", shell.Write("list.txt", Latin), .. reading])).ExitCode);
    }
}
