using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Commands;

public sealed class InspectTests
{
    [Fact]
    public async Task A_file_is_described_with_its_mapping_and_no_database_is_needed()
    {
        var sample = Places.Sample("excel-deutsch.csv");
        var json = (await Run.MusterAsync(Path.GetTempPath(), "inspect", sample, "--json", "--database", "Data Source=/no/such/folder/x.db")).Fine().Json;

        var file = json.GetProperty("file");
        Assert.Equal("excel-deutsch.csv", file.GetProperty("name").GetString());
        Assert.Equal(("csv", "windows-1252", ";"), (file.GetProperty("format").GetString(), file.GetProperty("encoding").GetString(), file.GetProperty("delimiter").GetString()));
        Assert.Equal((1, 80), (file.GetProperty("headerLine").GetInt32(), file.GetProperty("rows").GetInt32()));

        var fields = json.GetProperty("mapping").EnumerateArray().Select(m => m.GetProperty("field").GetString());
        Assert.Superset(new HashSet<string?> { "First Name", "Last Name", "Email Address" }, fields.ToHashSet());
    }

    [Theory]
    [InlineData("staff.xlsx")]
    [InlineData("staff.xls")]
    public async Task A_workbook_is_read_by_a_process_that_has_read_nothing_else(string name)
    {
        await using var shell = await Shell.OpenAsync();

        var file = (await shell.RunAsync("inspect", Places.Sample(name), "--json")).Json.GetProperty("file");

        Assert.Equal(100, file.GetProperty("rows").GetInt32());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, file.GetProperty("encoding").ValueKind);
    }

    [Fact]
    public async Task The_table_is_written_as_plain_CSV()
    {
        await using var shell = await Shell.OpenAsync();
        var path = shell.Write("list.txt", "Name;Remark\nZoë;\"a, \"\"b\"\"\"\n=1+1;two\n");

        var result = (await shell.RunAsync("inspect", path, "--csv")).Fine();

        Assert.Equal("Name,Remark\r\nZoë,\"a, \"\"b\"\"\"\r\n=1+1,two\r\n", result.Output);
    }

    [Fact]
    public async Task Nothing_but_the_header_and_the_data_is_written()
    {
        await using var shell = await Shell.OpenAsync();
        var path = shell.Write("list.csv", "Staff,\nName,Email\nAnn,a@x.example\n\nName,Email\nBo,b@x.example\nTotal,2\n");

        Assert.Equal("Name,Email\r\nAnn,a@x.example\r\nBo,b@x.example\r\n", (await shell.RunAsync("inspect", path, "--csv")).Fine().Output);
    }

    [Fact]
    public async Task A_list_longer_than_an_import_may_be_is_described_all_the_same()
    {
        await using var shell = await Shell.OpenAsync();

        Assert.Equal(700, (await shell.RunAsync("inspect", Places.Sample("whole-company.csv"), "--json")).Json.GetProperty("file").GetProperty("rows").GetInt32());
    }

    [Theory]
    [InlineData("file.empty", "")]
    [InlineData("file.unreadable", null)]
    public async Task A_file_that_holds_no_list_ends_with_3_and_the_problem(string code, string? content)
    {
        await using var shell = await Shell.OpenAsync();
        var path = content is null ? "no-such-file.csv" : shell.Write("list.csv", content);

        var json = await shell.RunAsync("inspect", path, "--json");
        var plain = await shell.RunAsync("inspect", path);

        Assert.Equal(3, json.ExitCode);
        Assert.Equal(code, Assert.Single(json.Json.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal((3, ""), (plain.ExitCode, plain.Output));
        Assert.NotEmpty(plain.Error);
    }
}
