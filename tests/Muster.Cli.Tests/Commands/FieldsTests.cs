using Muster.Cli.Tests.Running;
using Muster.Tests.Databases;

namespace Muster.Cli.Tests.Commands;

public sealed class FieldsTests
{
    [Theory, MemberData(nameof(Shell.Both), MemberType = typeof(Shell))]
    public async Task A_field_of_every_kind_is_added_and_listed(DatabaseKind kind)
    {
        await using var shell = await Shell.OpenAsync(kind);

        foreach (var word in new[] { "text", "number", "date", "yesno" })
            (await shell.RunAsync("fields", "add", $"A {word}", "--kind", word)).Fine();

        var added = await shell.RunAsync("fields", "add", "Shift", "--kind", "choice", "--option", "Early", "--option", "Spät", "--json");
        Assert.Equal("Shift", added.Json.GetProperty("name").GetString());

        var rows = (await shell.RunAsync("fields", "--json")).Rows;
        Assert.Equal(["date", "number", "text", "yesno", "choice"], rows.Select(r => r.GetProperty("kind").GetString()));
        Assert.Equal(["Early", "Spät"], rows[^1].GetProperty("options").EnumerateArray().Select(o => o.GetString()));
    }

    [Fact]
    public async Task What_is_refused_ends_with_2_and_the_reason()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.RunAsync("fields", "add", "Badge No", "--kind", "text")).Fine();

        var result = await shell.RunAsync("fields", "add", "badge no", "--kind", "number");

        Assert.Equal(2, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Equal("There is a custom field called “badge no” already. Choose another name.", result.Error.TrimEnd());
    }

    [Fact]
    public async Task People_see_a_table()
    {
        await using var shell = await Shell.OpenAsync();
        (await shell.RunAsync("fields", "add", "Badge [No]", "--kind", "text")).Fine();

        var result = (await shell.RunAsync("fields")).Fine();

        Assert.Contains("Badge [No]", result.Output, StringComparison.Ordinal);
        Assert.Contains("│", result.Output, StringComparison.Ordinal);
    }
}
