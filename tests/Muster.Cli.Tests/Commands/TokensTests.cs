using Muster.Cli.Tests.Running;

namespace Muster.Cli.Tests.Commands;

public sealed class TokensTests
{
    [Fact]
    public async Task A_secret_is_printed_once_and_alone()
    {
        await using var shell = await Shell.OpenAsync();

        var added = (await shell.RunAsync("tokens", "add", "Payroll")).Fine();

        Assert.Matches("^muster_[0-9a-f]{64}\n$", added.Output);
        Assert.DoesNotContain(added.Output.Trim(), (await shell.RunAsync("tokens", "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_token_stays_listed_and_is_not_revoked_again()
    {
        await using var shell = await Shell.OpenAsync();
        Assert.StartsWith("muster_", (await shell.RunAsync("tokens", "add", "Payroll", "--json")).Json.GetProperty("secret").GetString(), StringComparison.Ordinal);

        (await shell.RunAsync("tokens", "revoke", "Payroll")).Fine();

        Assert.Equal(2, (await shell.RunAsync("tokens", "revoke", "Payroll")).ExitCode);
        Assert.NotEqual(default, Assert.Single((await shell.RunAsync("tokens", "--json")).Rows).GetProperty("revokedAt").GetDateTimeOffset());
    }
}
